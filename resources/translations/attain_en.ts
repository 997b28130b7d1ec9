<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>AttentionText</name>
    <message numerus="yes">
        <source>%n imported row(s) wait for a decision</source>
        <translation>
            <numerusform>%n imported row waits for a decision</numerusform>
            <numerusform>%n imported rows wait for a decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) sell without a target</source>
        <translation>
            <numerusform>%n person sells without a target</numerusform>
            <numerusform>%n people sell without a target</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the last import were rejected</source>
        <translation>
            <numerusform>%n row of the last import was rejected</numerusform>
            <numerusform>%n rows of the last import were rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left in the period</source>
        <translation>
            <numerusform>%n working day left in the period</numerusform>
            <numerusform>%n working days left in the period</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last sale is %n day(s) old</source>
        <translation>
            <numerusform>The last sale was %n day ago</numerusform>
            <numerusform>The last sale was %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message numerus="yes">
        <source>The check found %n problem(s).</source>
        <translation>
            <numerusform>The check found %n problem.</numerusform>
            <numerusform>The check found %n problems.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MetricWords</name>
    <message numerus="yes">
        <source>%n points off for each event</source>
        <translation>
            <numerusform>%n point off for each event</numerusform>
            <numerusform>%n points off for each event</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>%n people · by attainment · double-click for the sale lines</source>
        <translation>
            <numerusform>%n person · by attainment · double-click for the sale lines</numerusform>
            <numerusform>%n people · by attainment · double-click for the sale lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Needed a working day, %n left</source>
        <translation>
            <numerusform>Needed a working day, %n left</numerusform>
            <numerusform>Needed a working day, %n left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoalWords</name>
    <message numerus="yes">
        <source>%1 to %2, %n milestone(s)</source>
        <translation>
            <numerusform>%1 to %2, %n milestone</numerusform>
            <numerusform>%1 to %2, %n milestones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FairnessDialog</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FairnessWords</name>
    <message numerus="yes">
        <source>%1: %n people, median ratio %2 (%3–%4)</source>
        <translation>
            <numerusform>%1: %n person, median ratio %2 (%3–%4)</numerusform>
            <numerusform>%1: %n people, median ratio %2 (%3–%4)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fairness: %n peers, target to baseline %1 (median %2, range %3–%4)</source>
        <translation>
            <numerusform>Fairness: %n peer, target to baseline %1 (median %2, range %3–%4)</numerusform>
            <numerusform>Fairness: %n peers, target to baseline %1 (median %2, range %3–%4)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TargetVersionDialog</name>
    <message numerus="yes">
        <source>%n target(s) lack something (column SMART): they are not published until it is said.</source>
        <translation>
            <numerusform>%n target lacks something (column SMART): it is not published until it is said.</numerusform>
            <numerusform>%n targets lack something (column SMART): they are not published until it is said.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) on fairness are open.</source>
        <translation>
            <numerusform>%n finding on fairness is open.</numerusform>
            <numerusform>%n findings on fairness are open.</numerusform>
        </translation>
    </message>
</context>
</TS>
