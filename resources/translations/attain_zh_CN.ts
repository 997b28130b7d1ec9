<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Attain</source>
        <translation>关于 Attain</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Sales target management. MIT licence.</source>
        <translation>销售目标管理。MIT 许可证。</translation>
    </message>
    <message>
        <source>Made with Qt %1, SQLite, Lucide icons (ISC); see the third-party notices.</source>
        <translation>使用 Qt %1、SQLite、Lucide 图标（ISC）构建；详见第三方声明。</translation>
    </message>
</context>
<context>
    <name>AdjustmentCellModel</name>
    <message>
        <source>Target of</source>
        <translation>目标对象</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>生效中</translation>
    </message>
    <message>
        <source>New target</source>
        <translation>新目标</translation>
    </message>
</context>
<context>
    <name>AdjustmentDialog</name>
    <message>
        <source>Change of targets</source>
        <translation>目标调整</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>触发原因类别</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>How the number was found</source>
        <translation>测算方法</translation>
    </message>
    <message>
        <source>Who was told</source>
        <translation>告知对象</translation>
    </message>
    <message>
        <source>How</source>
        <translation>告知方式</translation>
    </message>
    <message>
        <source>Support given</source>
        <translation>配套支持</translation>
    </message>
    <message>
        <source>Training, budget, incentive</source>
        <translation>培训、预算、激励</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>on</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签署人</translation>
    </message>
    <message>
        <source>What is published stays as it is; the change becomes a version of its own, in force from its day on.</source>
        <translation>已发布的目标保持不变；调整会成为一个新版本，自生效日起执行。</translation>
    </message>
    <message>
        <source>Type the new target, or +8%</source>
        <translation>输入新目标，或 +8%</translation>
    </message>
    <message>
        <source>What it moves</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>存为草稿</translation>
    </message>
    <message>
        <source>Submit for approval</source>
        <translation>提交审批</translation>
    </message>
    <message>
        <source>Whoever submits it may approve it.</source>
        <translation>提交人可自行批准。</translation>
    </message>
    <message>
        <source>It takes effect before today: a second person has to approve it.</source>
        <translation>生效日早于今天：须由另一人批准。</translation>
    </message>
    <message>
        <source>A target changes by %1: a second person has to approve it.</source>
        <translation>有目标变动 %1：须由另一人批准。</translation>
    </message>
    <message>
        <source>A reason is needed. %1</source>
        <translation>须填写原因。%1</translation>
    </message>
    <message>
        <source>Computing scores</source>
        <translation>正在计算得分</translation>
    </message>
    <message>
        <source>%1 %2: %3 %4 → %5 %6</source>
        <translation>%1 %2：%3 %4 → %5 %6</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 人</translation>
    </message>
    <message>
        <source>No score moves.</source>
        <translation>没有人的得分变化。</translation>
    </message>
    <message>
        <source>Scores: %1</source>
        <translation>得分：%1</translation>
    </message>
</context>
<context>
    <name>AdjustmentRegister</name>
    <message>
        <source>Adjustments of targets</source>
        <translation>目标调整台账</translation>
    </message>
    <message>
        <source>Submit…</source>
        <translation>提交…</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>批准…</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>驳回…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Follow up…</source>
        <translation>登记跟进…</translation>
    </message>
    <message>
        <source>New adjustment…</source>
        <translation>新建调整…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Submit adjustment</source>
        <translation>提交调整</translation>
    </message>
    <message>
        <source>Approve adjustment</source>
        <translation>批准调整</translation>
    </message>
    <message>
        <source>Reject adjustment</source>
        <translation>驳回调整</translation>
    </message>
    <message>
        <source>Withdraw adjustment</source>
        <translation>撤回调整</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>What became of it:</source>
        <translation>跟进结果：</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Target of</source>
        <translation>目标对象</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No adjustment yet</source>
        <translation>还没有调整</translation>
    </message>
    <message>
        <source>A published target changes by an adjustment: choose cells in the grid, then “New adjustment…”.</source>
        <translation>已发布的目标通过调整申请修改：先在表格中选中单元格，再点“新建调整…”。</translation>
    </message>
    <message>
        <source>Adjustment %1</source>
        <translation>调整 %1</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>触发原因类别</translation>
    </message>
    <message>
        <source>How the number was found</source>
        <translation>测算方法</translation>
    </message>
    <message>
        <source>Who was told</source>
        <translation>告知对象</translation>
    </message>
    <message>
        <source>How</source>
        <translation>告知方式</translation>
    </message>
    <message>
        <source>Support given</source>
        <translation>配套支持</translation>
    </message>
    <message>
        <source>Follow up on</source>
        <translation>跟进日期</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>跟进结果</translation>
    </message>
    <message>
        <source>Steps so far</source>
        <translation>办理过程</translation>
    </message>
    <message>
        <source>Signed by:</source>
        <translation>签署人：</translation>
    </message>
</context>
<context>
    <name>AttentionList</name>
    <message>
        <source>Nothing needs attention.</source>
        <translation>没有需要关注的事项。</translation>
    </message>
</context>
<context>
    <name>AttentionText</name>
    <message>
        <source>%1 is below 80% for the second period in a row</source>
        <translation>%1 连续两期低于 80%</translation>
    </message>
    <message>
        <source>%1 is %2 points behind pace</source>
        <translation>%1 落后进度 %2 个百分点</translation>
    </message>
    <message numerus="yes">
        <source>%n imported row(s) wait for a decision</source>
        <translation>
            <numerusform>%n 行导入数据待处理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the last import were rejected</source>
        <translation>
            <numerusform>最近一次导入有 %n 行被拒绝</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) sell without a target</source>
        <translation>
            <numerusform>%n 人有销售但没有目标</numerusform>
        </translation>
    </message>
    <message>
        <source>No target is set for this period</source>
        <translation>本期间未设目标</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left in the period</source>
        <translation>
            <numerusform>本期间还剩 %n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last sale is %n day(s) old</source>
        <translation>
            <numerusform>最近一笔销售距今 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no sales yet</source>
        <translation>还没有销售数据</translation>
    </message>
    <message>
        <source>Pace index %1, period before %2</source>
        <translation>进度指数 %1，上期 %2</translation>
    </message>
    <message>
        <source>Projected at %1 of target, %2 still missing</source>
        <translation>按进度推算达成 %1，尚缺 %2</translation>
    </message>
    <message>
        <source>%1: %2 in this period</source>
        <translation>%1：本期间 %2</translation>
    </message>
    <message>
        <source>Without one there is no attainment and no pace</source>
        <translation>没有目标就没有达成率和进度</translation>
    </message>
    <message>
        <source>%1 to the target</source>
        <translation>距目标 %1</translation>
    </message>
    <message>
        <source>Data up to %1; import newer sales</source>
        <translation>数据截至 %1，请导入更新的销售数据</translation>
    </message>
    <message>
        <source>Import a sales CSV to see who is on pace</source>
        <translation>导入销售 CSV，查看谁跟上了进度</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>%1 of the company&apos;s target are in no department&apos;s</source>
        <translation>公司目标中有 %1 未落到任何部门</translation>
    </message>
    <message>
        <source>The departments&apos; targets total %1 more than the company&apos;s</source>
        <translation>各部门目标合计比公司目标多 %1</translation>
    </message>
    <message>
        <source>Returns are at %1 of sales</source>
        <translation>退货率为 %1</translation>
    </message>
    <message>
        <source>%1: returns are at %2 of sales</source>
        <translation>%1的退货率为 %2</translation>
    </message>
    <message>
        <source>The departments&apos; targets total %1</source>
        <translation>各部门目标合计 %1</translation>
    </message>
    <message>
        <source>The same days last year: %1</source>
        <translation>去年同期：%1</translation>
    </message>
</context>
<context>
    <name>BackupSettings</name>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Restore as a new file…</source>
        <translation>恢复为新文件…</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>A verified backup was made: “%1”.</source>
        <translation>已备份并验证：“%1”。</translation>
    </message>
    <message>
        <source>Restore the backup as</source>
        <translation>将备份恢复为</translation>
    </message>
    <message>
        <source>%1 restored</source>
        <comment>proposed file name</comment>
        <translation>%1 已恢复</translation>
    </message>
    <message>
        <source>Attain workspaces (*.attain)</source>
        <translation>Attain 工作簿 (*.attain)</translation>
    </message>
    <message>
        <source>The backup was restored as “%1”. The open workspace is as it was.</source>
        <translation>备份已恢复为“%1”，当前打开的工作簿未改动。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Made by itself once a day, before an update of the file and before the close of a period, outside the workspace&apos;s folder. The 10 latest are kept, and one for each of 7 days and 12 months.</source>
        <translation>每天一次，并在文件升级和关账之前自动备份，存放在工作簿文件夹之外。保留最近 10 份，另保留最近 7 天每天一份、12 个月每月一份。</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>正在恢复备份</translation>
    </message>
</context>
<context>
    <name>BatchTableModel</name>
    <message>
        <source>active</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>暂存</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>active, in part replaced</source>
        <translation>有效，部分已被替换</translation>
    </message>
    <message>
        <source>%1 of the rows were replaced by later imports and count no more</source>
        <translation>其中 %1 行已被后来的导入替换，不再计入</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>替换</translation>
    </message>
</context>
<context>
    <name>BatchesView</name>
    <message>
        <source>Rows not imported</source>
        <translation>未导入的行</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入批次</translation>
    </message>
    <message>
        <source>each can be undone as a whole until its period is closed</source>
        <translation>关账之前，每个批次都可整批撤销</translation>
    </message>
    <message>
        <source>Show lines</source>
        <translation>查看明细行</translation>
    </message>
    <message>
        <source>Undo import…</source>
        <translation>撤销导入…</translation>
    </message>
    <message>
        <source>Export rejected rows…</source>
        <translation>导出被拒绝的行…</translation>
    </message>
    <message>
        <source>Say who it is…</source>
        <translation>指定人员…</translation>
    </message>
    <message>
        <source>Rows that were not imported</source>
        <translation>未导入的行</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Take back import #%1, %2?</source>
        <translation>撤销导入批次 #%1（%2）？</translation>
    </message>
    <message>
        <source>%1 sale lines with %2 leave every figure. The file itself is not touched and can be imported again.</source>
        <translation>%1 条销售明细行（合计 %2）将从所有数字中移除。原文件不受影响，可再次导入。</translation>
    </message>
    <message>
        <source>Import #%1 was undone.</source>
        <translation>导入批次 #%1 已撤销。</translation>
    </message>
    <message>
        <source>rejected rows</source>
        <translation>被拒绝的行</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>这是谁？</translation>
    </message>
    <message>
        <source>Salesperson “%1” of %2</source>
        <translation>%2 中的销售人员“%1”</translation>
    </message>
    <message>
        <source>All rows of this import that were kept aside under this name are imported as a batch of their own.</source>
        <translation>该批次中以此姓名暂存的所有行将作为单独批次导入。</translation>
    </message>
    <message>
        <source>Import these rows</source>
        <translation>导入这些行</translation>
    </message>
    <message>
        <source>%1 rows were imported.</source>
        <translation>已导入 %1 行。</translation>
    </message>
    <message>
        <source>%1 The %2 rows that it replaced count again.</source>
        <translation>%1 它替换掉的 %2 行将重新计入。</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Undoing import #%1</source>
        <translation>正在撤销导入批次 #%1</translation>
    </message>
    <message>
        <source>Importing rows that were kept aside</source>
        <translation>正在导入暂存的行</translation>
    </message>
</context>
<context>
    <name>CalendarSettings</name>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Expected progress grows only on working days</source>
        <translation>应达进度只在工作日增长</translation>
    </message>
    <message>
        <source>Season weights</source>
        <translation>季节权重</translation>
    </message>
    <message>
        <source>How a year&apos;s target is spread over its months</source>
        <translation>全年目标如何分摊到各月</translation>
    </message>
    <message>
        <source>All equal</source>
        <translation>平均分配</translation>
    </message>
    <message>
        <source>Holidays and make-up days</source>
        <translation>节假日与调休上班日</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>导入 CSV…</translation>
    </message>
    <message>
        <source>Load China&apos;s holidays</source>
        <translation>载入中国法定节假日</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Season weight of %1</source>
        <translation>%1的季节权重</translation>
    </message>
    <message>
        <source>%1 holidays and make-up days were loaded.</source>
        <translation>已载入 %1 个节假日与调休上班日。</translation>
    </message>
    <message>
        <source>Import holidays</source>
        <translation>导入节假日</translation>
    </message>
    <message>
        <source>CSV with date, kind, name_zh, name_en (*.csv)</source>
        <translation>CSV：date、kind、name_zh、name_en (*.csv)</translation>
    </message>
    <message>
        <source>%1 holidays and make-up days were imported.</source>
        <translation>已导入 %1 个节假日与调休上班日。</translation>
    </message>
    <message>
        <source>Export the holidays</source>
        <translation>导出节假日</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The holidays were written to “%1”.</source>
        <translation>节假日已写入“%1”。</translation>
    </message>
</context>
<context>
    <name>CapacityDialog</name>
    <message>
        <source>Capacity</source>
        <translation>产能</translation>
    </message>
    <message>
        <source>Deals won</source>
        <translation>赢单率</translation>
    </message>
    <message>
        <source>Deals a person works on in a month</source>
        <translation>每人每月可跟进商机数</translation>
    </message>
    <message>
        <source>Average deal</source>
        <translation>平均单值</translation>
    </message>
    <message>
        <source>Each department&apos;s own of the last twelve months</source>
        <translation>默认取各部门近十二个月的实际</translation>
    </message>
    <message>
        <source>Ramp of new hires</source>
        <translation>新人爬坡</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>People and deals that targets need</source>
        <translation>目标所需的人员与商机</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>no average deal</source>
        <translation>没有平均单值</translation>
    </message>
    <message>
        <source>Too few people</source>
        <translation>人手不足</translation>
    </message>
    <message>
        <source>Enough</source>
        <translation>足够</translation>
    </message>
    <message>
        <source>Whose target</source>
        <translation>谁的目标</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Deals needed</source>
        <translation>需要商机</translation>
    </message>
    <message>
        <source>Deals possible</source>
        <translation>可跟进商机</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>People needed</source>
        <translation>需要人数</translation>
    </message>
    <message>
        <source>There are no revenue targets in this period.</source>
        <translation>本期没有销售额目标。</translation>
    </message>
    <message>
        <source>Deals needed = target ÷ average deal ÷ deals won. People count by their days in role and the ramp.</source>
        <translation>需要商机 = 目标 ÷ 平均单值 ÷ 赢单率。人数按在岗天数与爬坡折算。</translation>
    </message>
</context>
<context>
    <name>ChangeLogSettings</name>
    <message>
        <source>Change log</source>
        <translation>变更记录</translation>
    </message>
    <message>
        <source>Every entry is chained to the one before: altering one shows</source>
        <translation>每条记录与前一条相链，任何篡改都会显现</translation>
    </message>
    <message>
        <source>What the entry changed</source>
        <translation>该记录改动的内容</translation>
    </message>
    <message>
        <source>Rows before and after</source>
        <translation>改动前后的行</translation>
    </message>
    <message>
        <source>Choose an entry above to see every row before and after.</source>
        <translation>在上方选择一条记录，查看每一行改动前后的内容。</translation>
    </message>
    <message>
        <source>Verify the chain</source>
        <translation>校验记录链</translation>
    </message>
    <message>
        <source>… and %1 more rows</source>
        <translation>… 另有 %1 行</translation>
    </message>
    <message>
        <source>%1: added %2</source>
        <translation>%1：新增 %2</translation>
    </message>
    <message>
        <source>%1: removed %2</source>
        <translation>%1：删除 %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>The chain of the change log is unbroken.</source>
        <translation>变更记录链完整无损。</translation>
    </message>
</context>
<context>
    <name>ChangeLogTableModel</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>About</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
</context>
<context>
    <name>ColumnChoiceHeader</name>
    <message>
        <source>not read</source>
        <translation>不读取</translation>
    </message>
    <message>
        <source>%1 ✓</source>
        <translation>%1 ✓</translation>
    </message>
    <message>
        <source>Column %1 is read as</source>
        <translation>第 %1 列读作</translation>
    </message>
    <message>
        <source>which format?</source>
        <translation>哪种格式？</translation>
    </message>
    <message>
        <source>Format of column %1</source>
        <translation>第 %1 列的格式</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Person, department, page or command</source>
        <translation>人员、部门、页面或命令</translation>
    </message>
</context>
<context>
    <name>CommandText</name>
    <message>
        <source>Remove a holiday</source>
        <translation>删除节假日</translation>
    </message>
    <message>
        <source>Change the season weights</source>
        <translation>修改季节权重</translation>
    </message>
    <message>
        <source>Change the holidays</source>
        <translation>修改节假日</translation>
    </message>
    <message>
        <source>Change the working weekdays</source>
        <translation>修改每周工作日</translation>
    </message>
    <message>
        <source>Change the workspace&apos;s settings</source>
        <translation>修改工作簿设置</translation>
    </message>
    <message>
        <source>Import departments</source>
        <translation>导入部门</translation>
    </message>
    <message>
        <source>Import people</source>
        <translation>导入人员</translation>
    </message>
    <message>
        <source>Import sales</source>
        <translation>导入销售数据</translation>
    </message>
    <message>
        <source>Import targets</source>
        <translation>导入目标</translation>
    </message>
    <message>
        <source>Place quarantined rows</source>
        <translation>归位暂存行</translation>
    </message>
    <message>
        <source>Save an import template</source>
        <translation>保存导入模板</translation>
    </message>
    <message>
        <source>Remove an import template</source>
        <translation>删除导入模板</translation>
    </message>
    <message>
        <source>Add a department</source>
        <translation>新增部门</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>Add a position</source>
        <translation>新增岗位</translation>
    </message>
    <message>
        <source>Assign a person</source>
        <translation>人员任职</translation>
    </message>
    <message>
        <source>Change a department</source>
        <translation>修改部门</translation>
    </message>
    <message>
        <source>Change a person</source>
        <translation>修改人员</translation>
    </message>
    <message>
        <source>Change a position</source>
        <translation>修改岗位</translation>
    </message>
    <message>
        <source>Record a leave</source>
        <translation>登记离职</translation>
    </message>
    <message>
        <source>Remove an assignment</source>
        <translation>删除任职</translation>
    </message>
    <message>
        <source>Remove a department</source>
        <translation>删除部门</translation>
    </message>
    <message>
        <source>Remove a person</source>
        <translation>删除人员</translation>
    </message>
    <message>
        <source>Remove a position</source>
        <translation>删除岗位</translation>
    </message>
    <message>
        <source>Apply a package</source>
        <translation>应用数据包</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Close a period</source>
        <translation>关账</translation>
    </message>
    <message>
        <source>Reopen a period</source>
        <translation>重新打开期间</translation>
    </message>
    <message>
        <source>Change credits</source>
        <translation>修改业绩归属</translation>
    </message>
    <message>
        <source>Take an import back</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Change targets</source>
        <translation>修改目标</translation>
    </message>
    <message>
        <source>Start a target version</source>
        <translation>新建目标版本</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Write the review</source>
        <translation>填写评审报告</translation>
    </message>
    <message>
        <source>Approve an adjustment</source>
        <translation>批准调整</translation>
    </message>
    <message>
        <source>Ask for an adjustment</source>
        <translation>申请调整</translation>
    </message>
    <message>
        <source>Change an adjustment</source>
        <translation>修改调整</translation>
    </message>
    <message>
        <source>Record a follow-up</source>
        <translation>登记跟进</translation>
    </message>
    <message>
        <source>Reject an adjustment</source>
        <translation>驳回调整</translation>
    </message>
    <message>
        <source>Submit an adjustment</source>
        <translation>提交调整</translation>
    </message>
    <message>
        <source>Withdraw an adjustment</source>
        <translation>撤回调整</translation>
    </message>
    <message>
        <source>Approve targets</source>
        <translation>批准目标</translation>
    </message>
    <message>
        <source>Change day or reason of a target version</source>
        <translation>修改目标版本的日期或原因</translation>
    </message>
    <message>
        <source>Discard a draft of targets</source>
        <translation>放弃目标草稿</translation>
    </message>
    <message>
        <source>Publish targets</source>
        <translation>发布目标</translation>
    </message>
    <message>
        <source>Send targets back to draft</source>
        <translation>退回目标草稿</translation>
    </message>
    <message>
        <source>Change the rules of approval</source>
        <translation>修改审批规则</translation>
    </message>
    <message>
        <source>Submit targets</source>
        <translation>提交目标</translation>
    </message>
    <message>
        <source>Accept a finding</source>
        <translation>接受一项发现</translation>
    </message>
    <message>
        <source>Take back an acceptance</source>
        <translation>收回接受</translation>
    </message>
    <message>
        <source>Remove a strategic goal</source>
        <translation>删除战略目标</translation>
    </message>
    <message>
        <source>Set a strategic goal</source>
        <translation>设定战略目标</translation>
    </message>
    <message>
        <source>State what a target says</source>
        <translation>填写目标说明</translation>
    </message>
    <message>
        <source>Divide a target</source>
        <translation>分解目标</translation>
    </message>
    <message>
        <source>Lock targets</source>
        <translation>锁定目标</translation>
    </message>
    <message>
        <source>Unlock targets</source>
        <translation>解锁目标</translation>
    </message>
    <message>
        <source>Take over a proposal</source>
        <translation>采纳建议</translation>
    </message>
    <message>
        <source>Record what was said about a target</source>
        <translation>记录目标沟通</translation>
    </message>
    <message>
        <source>Take in proposals</source>
        <translation>导入建议</translation>
    </message>
    <message>
        <source>Change a scenario</source>
        <translation>修改方案</translation>
    </message>
    <message>
        <source>Change an indicator</source>
        <translation>修改外部指标</translation>
    </message>
    <message>
        <source>Take a scenario over</source>
        <translation>采用方案</translation>
    </message>
    <message>
        <source>Remove a scenario</source>
        <translation>删除方案</translation>
    </message>
    <message>
        <source>Remove an indicator</source>
        <translation>删除外部指标</translation>
    </message>
    <message>
        <source>Import KPI values</source>
        <translation>导入 KPI 数值</translation>
    </message>
    <message>
        <source>Change a metric</source>
        <translation>修改指标</translation>
    </message>
    <message>
        <source>Enter values of a metric</source>
        <translation>录入指标数值</translation>
    </message>
    <message>
        <source>Remove a metric</source>
        <translation>删除指标</translation>
    </message>
    <message>
        <source>Remove a value of a metric</source>
        <translation>删除指标数值</translation>
    </message>
    <message>
        <source>Change a KPI</source>
        <translation>修改考核指标</translation>
    </message>
    <message>
        <source>Change a template of scorecards</source>
        <translation>修改考核表模板</translation>
    </message>
    <message>
        <source>Remove a KPI</source>
        <translation>删除考核指标</translation>
    </message>
    <message>
        <source>Remove a template of scorecards</source>
        <translation>删除考核表模板</translation>
    </message>
    <message>
        <source>Start with a standard scorecard</source>
        <translation>从标准考核表开始</translation>
    </message>
    <message>
        <source>Change an incentive plan</source>
        <translation>修改激励方案</translation>
    </message>
    <message>
        <source>Remove an incentive plan</source>
        <translation>删除激励方案</translation>
    </message>
    <message>
        <source>Post pay</source>
        <translation>核定奖金</translation>
    </message>
    <message>
        <source>Approve pay</source>
        <translation>批准奖金</translation>
    </message>
    <message>
        <source>Mark pay as paid</source>
        <translation>标记奖金已发</translation>
    </message>
    <message>
        <source>Dispute pay</source>
        <translation>提出奖金异议</translation>
    </message>
    <message>
        <source>Answer a dispute</source>
        <translation>答复异议</translation>
    </message>
    <message>
        <source>Change a rule for warnings</source>
        <translation>修改警告规则</translation>
    </message>
    <message>
        <source>Remove a rule for warnings</source>
        <translation>删除警告规则</translation>
    </message>
    <message>
        <source>Change the protection from deductions</source>
        <translation>修改扣减保护</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>Hear the person</source>
        <translation>听取本人陈述</translation>
    </message>
    <message>
        <source>Approve a warning</source>
        <translation>批准处理</translation>
    </message>
    <message>
        <source>Dismiss a case</source>
        <translation>不予处理</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>申诉</translation>
    </message>
    <message>
        <source>Answer an appeal</source>
        <translation>答复申诉</translation>
    </message>
    <message>
        <source>Start with a standard plan</source>
        <translation>先用标准方案</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>Empty &amp;workspace…</source>
        <translation>空白工作簿(&amp;W)…</translation>
    </message>
    <message>
        <source>From a &amp;template…</source>
        <translation>从模板(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Sample company</source>
        <translation>示例公司(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Import sales data…</source>
        <translation>导入销售数据(&amp;I)…</translation>
    </message>
    <message>
        <source>Import &amp;people and departments…</source>
        <translation>导入人员与部门(&amp;P)…</translation>
    </message>
    <message>
        <source>Import t&amp;argets…</source>
        <translation>导入目标(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Export table…</source>
        <translation>导出表格(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>另存副本(&amp;C)…</translation>
    </message>
    <message>
        <source>C&amp;lose workspace</source>
        <translation>关闭工作簿(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Find in the table</source>
        <translation>在表格中查找(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>转到(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Previous period</source>
        <translation>上一期间(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next period</source>
        <translation>下一期间(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>P&amp;age</source>
        <translation>页面(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Check the workspace</source>
        <translation>检查工作簿(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;About Attain</source>
        <translation>关于 Attain(&amp;A)</translation>
    </message>
    <message>
        <source>Import &amp;KPI values…</source>
        <translation>导入 &amp;KPI 数值…</translation>
    </message>
</context>
<context>
    <name>ComparisonTable</name>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Target of</source>
        <translation>目标对象</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>调整前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>调整后</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Change %</source>
        <translation>变动 %</translation>
    </message>
</context>
<context>
    <name>ComponentDialog</name>
    <message>
        <source>Component</source>
        <translation>组成项</translation>
    </message>
    <message>
        <source>What it pays</source>
        <translation>兑现方式</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>small letters, digits and _</source>
        <translation>小写字母、数字和 _</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>What is paid for</source>
        <translation>按什么计发</translation>
    </message>
    <message>
        <source>Another number chooses the tier</source>
        <translation>由另一个数决定阶梯</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>累进方式</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>A limit itself belongs to the tier below</source>
        <translation>等于界限时归下一档</translation>
    </message>
    <message>
        <source>Tiers run over the year; what was earned before is taken off</source>
        <translation>阶梯按全年累计，减去本年前期已得</translation>
    </message>
    <message>
        <source>Rates of products or categories instead of the tiers</source>
        <translation>部分产品或类别用单独比例，不走阶梯</translation>
    </message>
    <message>
        <source>Target bonus</source>
        <translation>目标奖金</translation>
    </message>
    <message>
        <source>12000</source>
        <translation>12000</translation>
    </message>
    <message>
        <source>or each person’s</source>
        <translation>或取每人的</translation>
    </message>
    <message>
        <source>By days in the plan</source>
        <translation>按在方案内的天数折算</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>按什么兑现</translation>
    </message>
    <message>
        <source>Once this holds</source>
        <translation>当以下条件成立</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>应</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>界限</translation>
    </message>
    <message>
        <source>100000 or 95%</source>
        <translation>100000 或 95%</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Share of the components before</source>
        <translation>前面各项之和的比例</translation>
    </message>
    <message>
        <source>none; 10%</source>
        <translation>无；10%</translation>
    </message>
    <message>
        <source>or a share of</source>
        <translation>或按比例</translation>
    </message>
    <message>
        <source>10%</source>
        <translation>10%</translation>
    </message>
    <message>
        <source>Stays in reserve</source>
        <translation>留存比例</translation>
    </message>
    <message>
        <source>none; 25%</source>
        <translation>无；25%</translation>
    </message>
    <message>
        <source>Shares are weighed by</source>
        <translation>分配时乘以</translation>
    </message>
    <message>
        <source>Conditions and limits</source>
        <translation>条件与上下限</translation>
    </message>
    <message>
        <source>Pays only while all of these hold</source>
        <translation>以下条件全部成立才发</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Scaled by</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>最少</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>读作</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>(the amount above)</source>
        <translation>（上面的金额）</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Attainment</source>
        <translation>达成率</translation>
    </message>
    <message>
        <source>Payout</source>
        <translation>兑现比例</translation>
    </message>
    <message>
        <source>It cannot be computed yet.</source>
        <translation>还不能计算。</translation>
    </message>
    <message>
        <source>For example: %1 → %2</source>
        <translation>例如：%1 → %2</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1”不是数。</translation>
    </message>
    <message>
        <source>Own rates</source>
        <translation>单独比例</translation>
    </message>
</context>
<context>
    <name>ConditionDialog</name>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>应</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>界限</translation>
    </message>
    <message>
        <source>90, 100000 or 95%</source>
        <translation>90、100000 或 95%</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1”不是数。</translation>
    </message>
</context>
<context>
    <name>CreditDialog</name>
    <message>
        <source>Divide credit</source>
        <translation>业绩分成</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Divide</source>
        <translation>分成</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>主要业绩</translation>
    </message>
    <message>
        <source>overlay (assist)</source>
        <translation>协作业绩</translation>
    </message>
    <message>
        <source>Person %1</source>
        <translation>第 %1 人</translation>
    </message>
    <message>
        <source>Share of person %1</source>
        <translation>第 %1 人的占比</translation>
    </message>
    <message>
        <source>Kind of credit of person %1</source>
        <translation>第 %1 人的业绩类型</translation>
    </message>
    <message>
        <source>Primary shares total 100 %</source>
        <translation>主要业绩合计 100 %</translation>
    </message>
    <message>
        <source>Primary shares must total 100 %, each person once</source>
        <translation>主要业绩合计须为 100 %，每人只能出现一次</translation>
    </message>
</context>
<context>
    <name>DepartmentDialog</name>
    <message>
        <source>Change department</source>
        <translation>修改部门</translation>
    </message>
    <message>
        <source>New department</source>
        <translation>新建部门</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>上级部门</translation>
    </message>
    <message>
        <source>Chosen by itself when empty</source>
        <translation>留空则自动生成</translation>
    </message>
</context>
<context>
    <name>DepartmentTreeModel</name>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
</context>
<context>
    <name>DisputeDialog</name>
    <message>
        <source>Dispute this pay</source>
        <translation>对奖金提出异议</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>计算结果</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>期望金额</translation>
    </message>
    <message>
        <source>15000</source>
        <translation>15000</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>which sale, which rule</source>
        <translation>哪笔订单、哪条规则</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>“%1” is no amount.</source>
        <translation>“%1”不是金额。</translation>
    </message>
</context>
<context>
    <name>DivideDialog</name>
    <message>
        <source>Divide a target</source>
        <translation>分解目标</translation>
    </message>
    <message>
        <source>Last year&apos;s actual</source>
        <translation>去年实际</translation>
    </message>
    <message>
        <source>Last twelve months</source>
        <translation>近十二个月</translation>
    </message>
    <message>
        <source>Head count</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Days in role</source>
        <translation>在岗天数</translation>
    </message>
    <message>
        <source>Everybody the same</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Potential (own column)</source>
        <translation>潜力（自定义列）</translation>
    </message>
    <message>
        <source>How far down</source>
        <translation>分解层级</translation>
    </message>
    <message>
        <source>Over the months</source>
        <translation>月度分布</translation>
    </message>
    <message>
        <source>In steps of</source>
        <translation>取整单位</translation>
    </message>
    <message>
        <source>Over-assignment, first level</source>
        <translation>超额分派（第一级）</translation>
    </message>
    <message>
        <source>Over-assignment, second level</source>
        <translation>超额分派（第二级）</translation>
    </message>
    <message>
        <source>Ramp of new hires</source>
        <translation>新人爬坡</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>By days in role</source>
        <translation>按在岗天数折算</translation>
    </message>
    <message>
        <source>Keep what was entered by hand</source>
        <translation>保留手工录入的目标</translation>
    </message>
    <message>
        <source>What everybody would get</source>
        <translation>每人的分解结果</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Divide</source>
        <translation>分解</translation>
    </message>
    <message>
        <source>There is nobody below to divide it over.</source>
        <translation>下级没有可分解的部门或人员。</translation>
    </message>
    <message>
        <source>Divided: %1</source>
        <translation>分解合计：%1</translation>
    </message>
    <message>
        <source>Needed: %1, carried: %2</source>
        <translation>需要：%1，承担：%2</translation>
    </message>
    <message>
        <source>%1 · without a place: %2</source>
        <translation>%1 · 未能安置：%2</translation>
    </message>
    <message>
        <source>%1 · where nobody had a value, it counted evenly</source>
        <translation>%1 · 无数据之处按平均计</translation>
    </message>
</context>
<context>
    <name>DivisionTableModel</name>
    <message>
        <source>Stays: locked or entered by hand</source>
        <translation>不变：已锁定或手工录入</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>承担者</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现目标</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>On last year</source>
        <translation>比去年</translation>
    </message>
    <message>
        <source>Own growth</source>
        <translation>单独增减</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>不低于</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>不高于</translation>
    </message>
    <message>
        <source>Own column</source>
        <translation>自定义列</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
</context>
<context>
    <name>DivisionWords</name>
    <message>
        <source>Everybody the same</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Last year&apos;s actual</source>
        <translation>去年实际</translation>
    </message>
    <message>
        <source>Last twelve months</source>
        <translation>近十二个月</translation>
    </message>
    <message>
        <source>Head count</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Days in role</source>
        <translation>在岗天数</translation>
    </message>
    <message>
        <source>Potential (own column)</source>
        <translation>潜力（自定义列）</translation>
    </message>
    <message>
        <source>As what is divided</source>
        <translation>与上级一致</translation>
    </message>
    <message>
        <source>Season weights</source>
        <translation>季节系数</translation>
    </message>
    <message>
        <source>Own months last year</source>
        <translation>本人去年月度</translation>
    </message>
    <message>
        <source>Own months as they are</source>
        <translation>保持现有月度</translation>
    </message>
    <message>
        <source>The next level</source>
        <translation>仅下一级</translation>
    </message>
    <message>
        <source>Level by level, down to the people</source>
        <translation>逐级分解到人</translation>
    </message>
    <message>
        <source>All people at once</source>
        <translation>一次分解到所有人</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>Growth of the whole</source>
        <translation>整体增长</translation>
    </message>
    <message>
        <source>Potential and other factors</source>
        <translation>潜力等因素</translation>
    </message>
    <message>
        <source>Own growth and relief</source>
        <translation>单独增减</translation>
    </message>
    <message>
        <source>Days in role and ramp</source>
        <translation>在岗与爬坡</translation>
    </message>
    <message>
        <source>Over-assignment</source>
        <translation>超额分派</translation>
    </message>
    <message>
        <source>Limits and locks</source>
        <translation>上下限与锁定</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>取整</translation>
    </message>
    <message>
        <source>Changed by hand</source>
        <translation>手工调整</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source> + </source>
        <translation> + </translation>
    </message>
    <message>
        <source>Moved by the scenario</source>
        <translation>方案变动</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>“%2” is not a valid value for %1.</source>
        <translation>“%2”不是有效的%1。</translation>
    </message>
    <message>
        <source>There is no %1 “%2”.</source>
        <translation>没有名为“%2”的%1。</translation>
    </message>
    <message>
        <source>There is a %1 “%2” already.</source>
        <translation>已有%1“%2”。</translation>
    </message>
    <message>
        <source>“%2” fits more than one %1.</source>
        <translation>“%2”对应多个%1。</translation>
    </message>
    <message>
        <source>The department “%1” would become part of itself.</source>
        <translation>部门“%1”会成为自己的下级。</translation>
    </message>
    <message>
        <source>The %1 “%2” is in use.</source>
        <translation>%1“%2”正在使用。</translation>
    </message>
    <message>
        <source>A number is too large: %1.</source>
        <translation>数值过大：%1。</translation>
    </message>
    <message>
        <source>The period %1 is closed.</source>
        <translation>期间 %1 已关账。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>“%1” cannot be undone: what it changed was changed again since.</source>
        <translation>“%1”无法撤销：其改动的内容之后又被修改。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>The file “%1” does not exist.</source>
        <translation>文件“%1”不存在。</translation>
    </message>
    <message>
        <source>There is a file “%1” already.</source>
        <translation>文件“%1”已存在。</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read: %2.</source>
        <translation>无法读取文件“%1”：%2。</translation>
    </message>
    <message>
        <source>The file “%1” cannot be written: %2.</source>
        <translation>无法写入文件“%1”：%2。</translation>
    </message>
    <message>
        <source>The disk is full: “%1” could not be written.</source>
        <translation>磁盘已满：无法写入“%1”。</translation>
    </message>
    <message>
        <source>“%1” is not an Attain workspace.</source>
        <translation>“%1”不是 Attain 工作簿。</translation>
    </message>
    <message>
        <source>“%1” is empty: it was not downloaded completely, or it is damaged.</source>
        <translation>“%1”是空文件：可能未下载完整或已损坏。</translation>
    </message>
    <message>
        <source>“%1” was made by a newer version of Attain (format %2; this version knows %3).</source>
        <translation>“%1”由更新版本的 Attain 创建（格式 %2，本版本支持到 %3）。</translation>
    </message>
    <message>
        <source>“%1” is damaged: %2.</source>
        <translation>“%1”已损坏：%2。</translation>
    </message>
    <message>
        <source>“%1” is open elsewhere: %2 on %3.</source>
        <translation>“%1”已在别处打开：%2，位于 %3。</translation>
    </message>
    <message>
        <source>“%1” was changed by another program while it was open.</source>
        <translation>“%1”在打开期间被其他程序修改。</translation>
    </message>
    <message>
        <source>“%1” is open for reading only.</source>
        <translation>“%1”以只读方式打开。</translation>
    </message>
    <message>
        <source>The encoding “%1” is not known.</source>
        <translation>未知编码“%1”。</translation>
    </message>
    <message>
        <source>Line %2 is not valid %1 text.</source>
        <translation>第 %2 行不是有效的 %1 文本。</translation>
    </message>
    <message>
        <source>The quotation mark that opens on line %1 is never closed.</source>
        <translation>第 %1 行开始的引号没有闭合。</translation>
    </message>
    <message>
        <source>Line %1, column %2 goes beyond a limit: %3.</source>
        <translation>第 %1 行第 %2 列超出限制：%3。</translation>
    </message>
    <message>
        <source>No column was found for “%1”.</source>
        <translation>未找到与“%1”对应的列。</translation>
    </message>
    <message>
        <source>Several columns fit “%1”: %2.</source>
        <translation>多列与“%1”相符：%2。</translation>
    </message>
    <message>
        <source>The values of the column “%1” can be read in two ways.</source>
        <translation>列“%1”的值有两种读法。</translation>
    </message>
    <message>
        <source>The package is not valid JSON (%1): %2.</source>
        <translation>数据包不是有效的 JSON（%1）：%2。</translation>
    </message>
    <message>
        <source>The package has an entry that is not known: %1.</source>
        <translation>数据包含有未知条目：%1。</translation>
    </message>
    <message>
        <source>The package&apos;s entry %1 is not as expected: %2.</source>
        <translation>数据包条目 %1 不符合要求：%2。</translation>
    </message>
    <message>
        <source>The control total “%1” differs: expected %2, found %3.</source>
        <translation>控制总数“%1”不一致：应为 %2，实为 %3。</translation>
    </message>
    <message>
        <source>The query failed: %1.</source>
        <translation>查询失败：%1。</translation>
    </message>
    <message>
        <source>A query only reads; this one would do more.</source>
        <translation>查询只能读取数据，而这条语句不止于此。</translation>
    </message>
    <message>
        <source>The workspace&apos;s storage reported: %1.</source>
        <translation>工作簿存储报告：%1。</translation>
    </message>
    <message>
        <source>Something unexpected went wrong.</source>
        <translation>发生意外错误。</translation>
    </message>
    <message>
        <source>Nothing was written; the file that was there is as it was.</source>
        <translation>未写入任何内容，原有文件保持不变。</translation>
    </message>
    <message>
        <source>The file was not touched.</source>
        <translation>文件未被改动。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未做任何更改。</translation>
    </message>
    <message>
        <source>Correct the value and try again.</source>
        <translation>请更正该值后重试。</translation>
    </message>
    <message>
        <source>Choose another code.</source>
        <translation>请换一个编码。</translation>
    </message>
    <message>
        <source>Use the code instead of the name.</source>
        <translation>请用编码代替名称。</translation>
    </message>
    <message>
        <source>Choose another parent.</source>
        <translation>请选择其他上级。</translation>
    </message>
    <message>
        <source>Remove what refers to it first.</source>
        <translation>请先删除引用它的内容。</translation>
    </message>
    <message>
        <source>Enter the correction in an open period.</source>
        <translation>请在未关账的期间录入更正。</translation>
    </message>
    <message>
        <source>Undo the later changes first.</source>
        <translation>请先撤销之后的更改。</translation>
    </message>
    <message>
        <source>It may have been moved or renamed.</source>
        <translation>文件可能已被移动或重命名。</translation>
    </message>
    <message>
        <source>Choose another name or folder.</source>
        <translation>请选择其他名称或文件夹。</translation>
    </message>
    <message>
        <source>Check the permissions, or whether another program holds it.</source>
        <translation>请检查权限，或是否被其他程序占用。</translation>
    </message>
    <message>
        <source>Make room, or choose another disk.</source>
        <translation>请清理空间或选择其他磁盘。</translation>
    </message>
    <message>
        <source>If it is a CSV file, import it into a workspace instead.</source>
        <translation>如果是 CSV 文件，请将其导入工作簿。</translation>
    </message>
    <message>
        <source>Let the sync client finish, or restore a backup.</source>
        <translation>请等待同步完成，或恢复备份。</translation>
    </message>
    <message>
        <source>Install the newer version to open it.</source>
        <translation>请安装新版本后打开。</translation>
    </message>
    <message>
        <source>Restore a backup (Settings, Backups).</source>
        <translation>请恢复备份（设置、备份）。</translation>
    </message>
    <message>
        <source>Close it there, or open a copy.</source>
        <translation>请先在那里关闭，或打开副本。</translation>
    </message>
    <message>
        <source>Close the workspace and open it again.</source>
        <translation>请关闭工作簿后重新打开。</translation>
    </message>
    <message>
        <source>Save a copy and work on that.</source>
        <translation>请另存副本并在副本上操作。</translation>
    </message>
    <message>
        <source>Choose another encoding in the preview.</source>
        <translation>请在预览中选择其他编码。</translation>
    </message>
    <message>
        <source>Correct the file and try again.</source>
        <translation>请更正文件后重试。</translation>
    </message>
    <message>
        <source>Choose in the column&apos;s heading.</source>
        <translation>请在列标题中选择。</translation>
    </message>
    <message>
        <source>Copy the details and report them.</source>
        <translation>请复制详情并反馈。</translation>
    </message>
    <message>
        <source>the amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>assignment</source>
        <translation>任职</translation>
    </message>
    <message>
        <source>import</source>
        <translation>导入批次</translation>
    </message>
    <message>
        <source>the code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>the currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>the date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>the first day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>the fiscal year&apos;s first month</source>
        <translation>财年首月</translation>
    </message>
    <message>
        <source>the last day of work</source>
        <translation>最后工作日</translation>
    </message>
    <message>
        <source>the level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>sale line</source>
        <translation>销售明细行</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>position</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>import template</source>
        <translation>导入模板</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>the season weights</source>
        <translation>季节权重</translation>
    </message>
    <message>
        <source>the credit shares</source>
        <translation>业绩分成</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>the last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Try again when it is done.</source>
        <translation>请等它完成后再试。</translation>
    </message>
    <message>
        <source>“%1” is being read or written by other work at this moment.</source>
        <translation>“%1”此刻正被其他操作读取或写入。</translation>
    </message>
    <message>
        <source>adjustment</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>The state of %1 %2 does not allow this.</source>
        <translation>%1 %2 目前的状态不允许这样做。</translation>
    </message>
    <message>
        <source>%1 asked for this change and may not approve it alone.</source>
        <translation>这项变更由 %1 提出，不能由其独自批准。</translation>
    </message>
    <message>
        <source>Not ready yet: %1 findings stand against it.</source>
        <translation>尚不能发布：还有 %1 项目标不完整。</translation>
    </message>
    <message>
        <source>Take the step that comes before it first.</source>
        <translation>请先完成前一步。</translation>
    </message>
    <message>
        <source>Let a second person approve it, under their own name.</source>
        <translation>请由另一人以本人名义批准。</translation>
    </message>
    <message>
        <source>The target of %1 is locked.</source>
        <translation>%1 的目标已锁定。</translation>
    </message>
    <message>
        <source>Unlock it first.</source>
        <translation>请先解锁。</translation>
    </message>
    <message>
        <source>finding</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>talk about the target of</source>
        <translation>目标沟通：</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>the assumption</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>the version it stands on</source>
        <translation>所依据的版本</translation>
    </message>
    <message>
        <source>the change</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>indicator</source>
        <translation>外部指标</translation>
    </message>
    <message>
        <source>the month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>the months in a row</source>
        <translation>连续月数</translation>
    </message>
    <message>
        <source>The base targets have a newer version than the one “%1” stands on.</source>
        <translation>基准目标已有比「%1」所依据的更新的版本，请先在「方案」中改为依据最新版本。</translation>
    </message>
    <message>
        <source>“%1” has no other target than the base.</source>
        <translation>「%1」与基准目标没有任何差异。</translation>
    </message>
    <message>
        <source>“%1” stands on a version of the base: it is taken over, never published itself.</source>
        <translation>「%1」是依据基准版本的方案：只能被采用为新版本，本身不发布。</translation>
    </message>
    <message>
        <source>how months are combined</source>
        <translation>各月的合并方式</translation>
    </message>
    <message>
        <source>entered value</source>
        <translation>录入的数值</translation>
    </message>
    <message>
        <source>the metric it is a part of</source>
        <translation>所属的整体指标</translation>
    </message>
    <message>
        <source>the points for each event</source>
        <translation>每次扣分</translation>
    </message>
    <message>
        <source>the tolerance</source>
        <translation>容差</translation>
    </message>
    <message>
        <source>the value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Line %1 is not a month with a value: “%2”. Write 2026-08 95.2, with no more decimals than the unit has.</source>
        <translation>第 %1 行不是“月份 数值”：“%2”。请写成 2026-08 95.2，小数位不要超过单位允许的位数。</translation>
    </message>
    <message>
        <source>The formula does not read from “%1” on.</source>
        <translation>公式从“%1”起无法识别。</translation>
    </message>
    <message>
        <source>The formula of “%1” leads back to itself.</source>
        <translation>“%1”的公式绕回了自身。</translation>
    </message>
    <message>
        <source>A value needs its evidence: the document, survey or report it is from.</source>
        <translation>数值必须注明凭据：来自哪份文件、问卷或报表。</translation>
    </message>
    <message>
        <source>A part needs at least one text that counts.</source>
        <translation>分项至少要勾选一个计入的内容。</translation>
    </message>
    <message>
        <source>“%1” is an old Excel workbook or has a password.</source>
        <translation>“%1”是旧格式的 Excel 工作簿，或设有密码。</translation>
    </message>
    <message>
        <source>“%1” is too large for a workbook.</source>
        <translation>“%1”作为工作簿过大。</translation>
    </message>
    <message>
        <source>“%1” has no sheet with anything in it.</source>
        <translation>“%1”没有任何有内容的工作表。</translation>
    </message>
    <message>
        <source>“%1” is damaged, or no Excel workbook.</source>
        <translation>“%1”已损坏，或不是 Excel 工作簿。</translation>
    </message>
    <message>
        <source>Save it again in Excel as .xlsx without a password, or as CSV.</source>
        <translation>请在 Excel 中另存为不带密码的 .xlsx，或存为 CSV。</translation>
    </message>
    <message>
        <source>the cap</source>
        <translation>封顶</translation>
    </message>
    <message>
        <source>the floor</source>
        <translation>保底</translation>
    </message>
    <message>
        <source>the threshold</source>
        <translation>门槛</translation>
    </message>
    <message>
        <source>the grades, best first</source>
        <translation>等级（从高到低）</translation>
    </message>
    <message>
        <source>the shares of the grades, 100 % together</source>
        <translation>各等级占比（合计 100%）</translation>
    </message>
    <message>
        <source>the KPIs of the template</source>
        <translation>模板中的考核指标</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>考核指标</translation>
    </message>
    <message>
        <source>template of scorecards</source>
        <translation>考核表模板</translation>
    </message>
    <message>
        <source>the weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>the sum of the weights, which is to be 1</source>
        <translation>权重合计（应为 1）</translation>
    </message>
    <message>
        <source>scorecard of the period</source>
        <translation>本期考核表</translation>
    </message>
    <message>
        <source>the day from which it counts</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>the tiers, the first from 0 and rising</source>
        <translation>阶梯（第一档从 0 起，逐档升高）</translation>
    </message>
    <message>
        <source>what is paid for</source>
        <translation>计发的对象</translation>
    </message>
    <message>
        <source>what chooses the tier</source>
        <translation>决定阶梯的数</translation>
    </message>
    <message>
        <source>the mode of the tiers</source>
        <translation>累进方式</translation>
    </message>
    <message>
        <source>the rates of products and categories</source>
        <translation>产品和类别的比例</translation>
    </message>
    <message>
        <source>the metric of the target bonus</source>
        <translation>目标奖金的指标</translation>
    </message>
    <message>
        <source>what pays the bonus, which is to be a ratio</source>
        <translation>兑现奖金的数（应为比率）</translation>
    </message>
    <message>
        <source>the payout curve, rising</source>
        <translation>兑现曲线（逐点升高）</translation>
    </message>
    <message>
        <source>the condition of the extra</source>
        <translation>加码的条件</translation>
    </message>
    <message>
        <source>the share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>the reserve</source>
        <translation>留存</translation>
    </message>
    <message>
        <source>the score that weighs the shares</source>
        <translation>分配所乘的得分</translation>
    </message>
    <message>
        <source>the conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>what scales the pay</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>the components, each with a code of its own</source>
        <translation>组成项（代码各不相同）</translation>
    </message>
    <message>
        <source>what is carried over, which needs a cap</source>
        <translation>结转（须先有封顶）</translation>
    </message>
    <message>
        <source>the budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>the advance</source>
        <translation>预支</translation>
    </message>
    <message>
        <source>what is held back</source>
        <translation>暂扣</translation>
    </message>
    <message>
        <source>the role weight</source>
        <translation>角色权重</translation>
    </message>
    <message>
        <source>the positions</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>the reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>the answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>incentive plan</source>
        <translation>激励方案</translation>
    </message>
    <message>
        <source>pay of the plan</source>
        <translation>方案的奖金</translation>
    </message>
    <message>
        <source>dispute</source>
        <translation>异议</translation>
    </message>
    <message>
        <source>how many periods in a row</source>
        <translation>连续期数</translation>
    </message>
    <message>
        <source>the months of newcomers</source>
        <translation>新人豁免月数</translation>
    </message>
    <message>
        <source>the ladder</source>
        <translation>措施阶梯</translation>
    </message>
    <message>
        <source>the deduction, which only this kind of step has</source>
        <translation>扣减金额（只有扣减类措施才有）</translation>
    </message>
    <message>
        <source>the minimum wage</source>
        <translation>最低工资</translation>
    </message>
    <message>
        <source>the metric of wages, which is to be money</source>
        <translation>工资指标（应为金额）</translation>
    </message>
    <message>
        <source>the appeal</source>
        <translation>申诉</translation>
    </message>
    <message>
        <source>rule for warnings</source>
        <translation>警告规则</translation>
    </message>
    <message>
        <source>proposal of the rule</source>
        <translation>规则的建议</translation>
    </message>
    <message>
        <source>case</source>
        <translation>处理记录</translation>
    </message>
    <message>
        <source>wage of the last month</source>
        <translation>末月工资</translation>
    </message>
    <message>
        <source>The period %1 is not over yet.</source>
        <translation>期间 %1 尚未结束。</translation>
    </message>
    <message>
        <source>Numbers that pay depends on are missing: %1. The table shows a dash there.</source>
        <translation>缺少 %1 个奖金所依据的数，表中以短横线标出。</translation>
    </message>
    <message>
        <source>The person&apos;s wage of the last month is not known.</source>
        <translation>尚无此人末月的工资。</translation>
    </message>
    <message>
        <source>Enter what is missing, or mend what was found.</source>
        <translation>请补齐缺少的内容，或处理发现的问题。</translation>
    </message>
</context>
<context>
    <name>ExplanationText</name>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Attainment</source>
        <translation>达成率</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>业绩归属</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户数</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Elapsed weight</source>
        <translation>已过权重</translation>
    </message>
    <message>
        <source>Working days elapsed</source>
        <translation>已过工作日</translation>
    </message>
    <message>
        <source>Working days left</source>
        <translation>剩余工作日</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>Expected by now</source>
        <translation>应达</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>底线</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>缺口</translation>
    </message>
    <message>
        <source>Gross profit</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>Growth on last year</source>
        <translation>较去年同期</translation>
    </message>
    <message>
        <source>Last year, same days</source>
        <translation>去年同期</translation>
    </message>
    <message>
        <source>Sale lines</source>
        <translation>销售明细</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>毛利率</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Target of the month</source>
        <translation>当月目标</translation>
    </message>
    <message>
        <source>Weight of the month</source>
        <translation>当月权重</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>新客户数</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Pace index</source>
        <translation>进度指数</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展率</translation>
    </message>
    <message>
        <source>Projection at this pace</source>
        <translation>按进度推算</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Required per working day</source>
        <translation>剩余日均需</translation>
    </message>
    <message>
        <source>Returns rate</source>
        <translation>退货率</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Season weight</source>
        <translation>季节权重</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>挑战</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Entered target</source>
        <translation>录入的目标</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Moved by</source>
        <translation>变动额</translation>
    </message>
    <message>
        <source>Change of the scenario</source>
        <translation>方案变动</translation>
    </message>
    <message>
        <source>Target of the version</source>
        <translation>所依据版本的目标</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Months combined by</source>
        <translation>各月合并方式</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Entered at</source>
        <translation>录入时间</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>录入人</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Entered value</source>
        <translation>录入值</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>所属指标</translation>
    </message>
    <message>
        <source>Points for each</source>
        <translation>每次扣分</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>容差</translation>
    </message>
    <message>
        <source>Counts when</source>
        <translation>计入时点</translation>
    </message>
    <message>
        <source>Payable</source>
        <translation>应发</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>组成项</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>归属</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>分段</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>界限</translation>
    </message>
    <message>
        <source>Condition holds</source>
        <translation>条件成立</translation>
    </message>
    <message>
        <source>Condition does not hold</source>
        <translation>条件不成立</translation>
    </message>
    <message>
        <source>Condition is not known</source>
        <translation>条件尚不可知</translation>
    </message>
    <message>
        <source>Extra reached</source>
        <translation>加码条件达到</translation>
    </message>
    <message>
        <source>Extra not reached</source>
        <translation>加码条件未达到</translation>
    </message>
    <message>
        <source>Extra</source>
        <translation>加码</translation>
    </message>
    <message>
        <source>Part of a tier</source>
        <translation>阶梯分段</translation>
    </message>
    <message>
        <source>Rate of the tier</source>
        <translation>阶梯比例</translation>
    </message>
    <message>
        <source>Own rate</source>
        <translation>单独比例</translation>
    </message>
    <message>
        <source>Line by line</source>
        <translation>逐笔计提</translation>
    </message>
    <message>
        <source>Line by line, by margin</source>
        <translation>逐笔按毛利率计提</translation>
    </message>
    <message>
        <source>New in this period</source>
        <translation>本期新增</translation>
    </message>
    <message>
        <source>Year to date</source>
        <translation>年初至今</translation>
    </message>
    <message>
        <source>Year before this period</source>
        <translation>年初至上期末</translation>
    </message>
    <message>
        <source>Target bonus</source>
        <translation>目标奖金</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Days of the period</source>
        <translation>期间天数</translation>
    </message>
    <message>
        <source>Payout by the curve</source>
        <translation>按曲线兑现</translation>
    </message>
    <message>
        <source>Payout</source>
        <translation>兑现比例</translation>
    </message>
    <message>
        <source>Bonus</source>
        <translation>奖金</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>奖金</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>Scaled</source>
        <translation>乘以系数</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>此前合计</translation>
    </message>
    <message>
        <source>Cap</source>
        <translation>封顶</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>奖金池</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>留存</translation>
    </message>
    <message>
        <source>Share of the pool</source>
        <translation>奖金池分配</translation>
    </message>
    <message>
        <source>Role weight</source>
        <translation>角色权重</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>All components</source>
        <translation>各项合计</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>组成项</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>结转</translation>
    </message>
    <message>
        <source>Carried from the period before</source>
        <translation>上期结转</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>暂扣</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>释放</translation>
    </message>
    <message>
        <source>Paid in advance</source>
        <translation>预支</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>所欠</translation>
    </message>
    <message>
        <source>Owed afterwards</source>
        <translation>之后所欠</translation>
    </message>
    <message>
        <source>The larger of</source>
        <translation>取较大者</translation>
    </message>
</context>
<context>
    <name>FairnessDialog</name>
    <message>
        <source>Fair and challenging</source>
        <translation>公平与挑战性</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Accept with a reason…</source>
        <translation>说明理由并接受…</translation>
    </message>
    <message>
        <source>Take back the acceptance</source>
        <translation>收回接受</translation>
    </message>
    <message>
        <source>Show in the grid</source>
        <translation>在表格中显示</translation>
    </message>
    <message>
        <source>Peers of the same position</source>
        <translation>同岗位人员</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>同岗位人员</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Accept a finding</source>
        <translation>接受一项发现</translation>
    </message>
    <message>
        <source>Why it may stand:</source>
        <translation>可以保留的理由：</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Fairness is measured for metrics that add up. Choose another metric on the page.</source>
        <translation>公平性只衡量可加总的指标，请在页面上选择其他指标。</translation>
    </message>
    <message>
        <source>Not compared: %1, %2</source>
        <translation>未参与比较：%1，%2</translation>
    </message>
    <message>
        <source>Nobody has a target in this year yet.</source>
        <translation>本年度还没有人有目标。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Moved since</source>
        <translation>数字已变</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n 项待处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Why it may stand</source>
        <translation>保留理由</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>To baseline</source>
        <translation>目标/基线</translation>
    </message>
    <message>
        <source>From median</source>
        <translation>偏离中位</translation>
    </message>
    <message>
        <source>To potential</source>
        <translation>目标/潜力</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计达成</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>达成概率</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>难度</translation>
    </message>
    <message>
        <source>Fairness</source>
        <translation>公平性</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>挑战性</translation>
    </message>
    <message>
        <source>Whose target</source>
        <translation>谁的目标</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年同期</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>增长</translation>
    </message>
    <message>
        <source>Growth of peers</source>
        <translation>同类增长</translation>
    </message>
    <message>
        <source>Chance of floor</source>
        <translation>达成概率：底线</translation>
    </message>
    <message>
        <source>of target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>of stretch</source>
        <translation>挑战</translation>
    </message>
    <message>
        <source>People at target</source>
        <translation>预计达标人数比</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, to be reached by the end of the month: %2</source>
        <translation>%1（截至月末累计）：%2</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>里程碑</translation>
    </message>
    <message>
        <source>How hard targets are</source>
        <translation>目标难度</translation>
    </message>
</context>
<context>
    <name>FairnessWords</name>
    <message>
        <source>%1&apos;s ratio of target to baseline is %2 from the group&apos;s median.</source>
        <translation>%1 的目标/基线比偏离组内中位 %2。</translation>
    </message>
    <message>
        <source>%1 and %2 are alike, but their targets differ by %3.</source>
        <translation>%1 与 %2 情况相近，但目标相差 %3。</translation>
    </message>
    <message>
        <source>%1&apos;s target is too easy: chance %2.</source>
        <translation>%1 的目标过易：达成概率 %2。</translation>
    </message>
    <message>
        <source>%1&apos;s target is out of reach: chance %2.</source>
        <translation>%1 的目标难以企及：达成概率 %2。</translation>
    </message>
    <message>
        <source>Too easy</source>
        <translation>过易</translation>
    </message>
    <message>
        <source>Challenging</source>
        <translation>有挑战</translation>
    </message>
    <message>
        <source>Out of reach</source>
        <translation>难以企及</translation>
    </message>
    <message>
        <source>chance not computed: fewer than two seasons of history</source>
        <translation>不给概率：历史不足两年</translation>
    </message>
    <message>
        <source>chance not computed: nothing sold in the same span a year earlier</source>
        <translation>不给概率：去年同期没有销售</translation>
    </message>
    <message>
        <source>chance not computed: too few spans to compare</source>
        <translation>不给概率：可比期间太少</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>没有目标</translation>
    </message>
    <message>
        <source>in role for a part of the period only</source>
        <translation>仅部分期间在岗</translation>
    </message>
    <message>
        <source>without a position</source>
        <translation>没有岗位</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n people, median ratio %2 (%3–%4)</source>
        <translation>
            <numerusform>%1：%n 人，目标/基线中位 %2（%3–%4）</numerusform>
        </translation>
    </message>
    <message>
        <source>inequality of expected attainment (Gini) %1</source>
        <translation>预计达成的不均（基尼）%1</translation>
    </message>
    <message>
        <source>big targets are the harder ones (r = %1)</source>
        <translation>大目标偏难（r = %1）</translation>
    </message>
    <message>
        <source>big targets are the easier ones (r = %1)</source>
        <translation>大目标偏易（r = %1）</translation>
    </message>
    <message>
        <source>size and difficulty are not related (r = %1)</source>
        <translation>目标大小与难易无关（r = %1）</translation>
    </message>
    <message>
        <source>%1 expected at target</source>
        <translation>预计 %1 的人达标</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message numerus="yes">
        <source>Fairness: %n peers, target to baseline %1 (median %2, range %3–%4)</source>
        <translation>
            <numerusform>公平性：同岗 %n 人，目标/基线 %1（组内中位 %2，区间 %3–%4）</numerusform>
        </translation>
    </message>
    <message>
        <source> ✗</source>
        <translation> ✗</translation>
    </message>
    <message>
        <source> ✓</source>
        <translation> ✓</translation>
    </message>
    <message>
        <source>%1 · past growth %2 to %3, chance of the target %4</source>
        <translation>%1 · 历史同比 %2 至 %3，P(达成) %4</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message>
        <source>The storage is damaged: %1</source>
        <translation>存储已损坏：%1</translation>
    </message>
    <message>
        <source>A table differs from what it must be: %1</source>
        <translation>数据表结构不符：%1</translation>
    </message>
    <message>
        <source>A row refers to one that is not there: %1</source>
        <translation>有行引用了不存在的行：%1</translation>
    </message>
    <message>
        <source>An entry of the change log was altered: %1</source>
        <translation>变更记录被篡改：%1</translation>
    </message>
    <message>
        <source>Check of the workspace</source>
        <translation>工作簿检查</translation>
    </message>
    <message numerus="yes">
        <source>The check found %n problem(s).</source>
        <translation>
            <numerusform>检查发现 %n 个问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed. Restore a backup (Settings, Backups), and keep this file.</source>
        <translation>未做任何更改。请恢复备份（设置、备份），并保留此文件。</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>%1 (%2)</source>
        <comment>column header and its unit</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Gross profit</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>毛利率</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户数</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>新客户数</translation>
    </message>
    <message>
        <source>Returns rate</source>
        <translation>退货率</translation>
    </message>
    <message>
        <source>10k</source>
        <comment>unit of large amounts</comment>
        <translation>万</translation>
    </message>
    <message>
        <source>100m</source>
        <comment>unit of large amounts</comment>
        <translation>亿</translation>
    </message>
    <message>
        <source>days</source>
        <comment>unit of a metric</comment>
        <translation>天</translation>
    </message>
    <message>
        <source>points</source>
        <comment>unit of a metric</comment>
        <translation>分</translation>
    </message>
</context>
<context>
    <name>GeneralSettings</name>
    <message>
        <source>By size</source>
        <translation>按数值自动选择</translation>
    </message>
    <message>
        <source>Single units (元)</source>
        <translation>元</translation>
    </message>
    <message>
        <source>Ten thousands (万元)</source>
        <translation>万元</translation>
    </message>
    <message>
        <source>Hundred millions (亿元)</source>
        <translation>亿元</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>This workspace</source>
        <translation>本工作簿</translation>
    </message>
    <message>
        <source>Saved in the file, the same for everybody who opens it</source>
        <translation>保存在文件中，对所有打开者相同</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>For every workspace that you open here</source>
        <translation>适用于在本机打开的所有工作簿</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Fiscal year starts in</source>
        <translation>财年起始月</translation>
    </message>
    <message>
        <source>Unit of large amounts</source>
        <translation>大额单位</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Quarters and halves count from this month; months stay those of the calendar.</source>
        <translation>季度和半年从该月起算，月份仍为自然月。</translation>
    </message>
</context>
<context>
    <name>GoalCard</name>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Edit what the target says</source>
        <translation>编辑目标说明</translation>
    </message>
    <message>
        <source>%1/5</source>
        <translation>%1/5</translation>
    </message>
    <message>
        <source>✓ %1</source>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>✗ %1</source>
        <translation>✗ %1</translation>
    </message>
    <message>
        <source>No target in this year yet.</source>
        <translation>本年度还没有目标。</translation>
    </message>
    <message>
        <source>SMART</source>
        <translation>SMART</translation>
    </message>
</context>
<context>
    <name>GoalDialog</name>
    <message>
        <source>What the target says</source>
        <translation>目标说明（SMART）</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>填入</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>统计口径</translation>
    </message>
    <message>
        <source>Where the actual comes from</source>
        <translation>实绩来源</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>对比基准</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>增长</translation>
    </message>
    <message>
        <source>Why this number</source>
        <translation>设定依据</translation>
    </message>
    <message>
        <source>What it is there for</source>
        <translation>战略目标</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>on</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>里程碑</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>In your own words: raise revenue by 20% on last year</source>
        <translation>用自己的话说：销售额比去年增长 20%</translation>
    </message>
    <message>
        <source>The target in your own words</source>
        <translation>用自己的话描述目标</translation>
    </message>
    <message>
        <source>The ends of the quarters; or 2026-06-30 580; 2026-09-30 900</source>
        <translation>默认为各季度末；或 2026-06-30 580; 2026-09-30 900</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>As above: %1</source>
        <translation>沿用上级：%1</translation>
    </message>
    <message>
        <source>Choose, or type a new strategic goal</source>
        <translation>选择，或输入新的战略目标</translation>
    </message>
    <message>
        <source>else the end of the year</source>
        <translation>不填为年末</translation>
    </message>
    <message>
        <source>Say it as you would; what is understood can be filled in below.</source>
        <translation>照平时的说法写；识别出的内容可填入下面的表单。</translation>
    </message>
    <message>
        <source>Set the target to %1</source>
        <translation>把目标改为 %1</translation>
    </message>
</context>
<context>
    <name>GoalWords</name>
    <message>
        <source>Specific</source>
        <translation>具体</translation>
    </message>
    <message>
        <source>Measurable</source>
        <translation>可衡量</translation>
    </message>
    <message>
        <source>Achievable</source>
        <translation>可达成</translation>
    </message>
    <message>
        <source>Relevant</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Time-bound</source>
        <translation>有时限</translation>
    </message>
    <message>
        <source>Imported sales</source>
        <translation>销售数据导入</translation>
    </message>
    <message>
        <source>Imported KPI values</source>
        <translation>KPI 数据导入</translation>
    </message>
    <message>
        <source>Computed from other metrics</source>
        <translation>由其他指标计算</translation>
    </message>
    <message>
        <source>Entered by hand, with evidence</source>
        <translation>手工录入并附凭证</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>Peers of the same position</source>
        <translation>同岗位人员</translation>
    </message>
    <message>
        <source>What exactly is counted is not said.</source>
        <translation>未说明统计口径。</translation>
    </message>
    <message>
        <source>There is no number.</source>
        <translation>没有目标数值。</translation>
    </message>
    <message>
        <source>Floor or stretch is missing.</source>
        <translation>缺少底线或挑战值。</translation>
    </message>
    <message>
        <source>Where the actual value comes from is not said.</source>
        <translation>未说明实绩来源。</translation>
    </message>
    <message>
        <source>Why this number is not said.</source>
        <translation>未说明设定依据。</translation>
    </message>
    <message>
        <source>What it is compared with is not said.</source>
        <translation>未说明对比基准。</translation>
    </message>
    <message>
        <source>There is nothing to compare with yet.</source>
        <translation>暂无可对比的历史数据。</translation>
    </message>
    <message>
        <source>The growth now gives %1.</source>
        <translation>按该增长率现应为 %1。</translation>
    </message>
    <message>
        <source>What it is there for is not said.</source>
        <translation>未关联战略目标。</translation>
    </message>
    <message>
        <source>Its strategic goal does not exist any more.</source>
        <translation>关联的战略目标已不存在。</translation>
    </message>
    <message>
        <source>The targets below add up to %1 only.</source>
        <translation>下级合计只有 %1。</translation>
    </message>
    <message>
        <source>The deadline is outside the year.</source>
        <translation>截止日期不在本年度内。</translation>
    </message>
    <message>
        <source>Milestones are outside the year, out of order or beyond the target.</source>
        <translation>里程碑超出年度、顺序有误或超过目标。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 on %2 · %3</source>
        <translation>比%2 %1 · %3</translation>
    </message>
    <message>
        <source>Below it %1 of %2</source>
        <translation>下级合计 %1，目标 %2</translation>
    </message>
    <message>
        <source>For “%1”</source>
        <translation>服务于“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2, %n milestone(s)</source>
        <translation>
            <numerusform>%1 至 %2，%n 个里程碑</numerusform>
        </translation>
    </message>
    <message>
        <source>By %1: %2 of %3</source>
        <translation>到 %1，%2达到 %3</translation>
    </message>
    <message>
        <source>, %1 on %2 (%3)</source>
        <translation>，比%2（%3）%1</translation>
    </message>
    <message>
        <source>; at least %1, at best %2</source>
        <translation>；底线 %1，挑战 %2</translation>
    </message>
    <message>
        <source>; for “%1”</source>
        <translation>；服务于“%1”</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>of what</source>
        <translation>什么指标</translation>
    </message>
    <message>
        <source>how much</source>
        <translation>多少</translation>
    </message>
    <message>
        <source>compared with what</source>
        <translation>和什么比</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>比%1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>%1 前</translation>
    </message>
    <message>
        <source>until when</source>
        <translation>何时完成</translation>
    </message>
    <message>
        <source>Nothing that could be measured yet.</source>
        <translation>还没有可以衡量的内容。</translation>
    </message>
    <message>
        <source>Understood: %1.</source>
        <translation>已识别：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 Still open: %2.</source>
        <translation>%1还缺：%2。</translation>
    </message>
</context>
<context>
    <name>GridCommands</name>
    <message>
        <source>Copy with headers</source>
        <translation>连同标题复制</translation>
    </message>
    <message>
        <source>Why this number?</source>
        <translation>这个数字是怎么来的？</translation>
    </message>
</context>
<context>
    <name>GridPanel</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter the table</source>
        <translation>筛选表格</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 / %2 行</translation>
    </message>
</context>
<context>
    <name>HolidayTableModel</name>
    <message>
        <source>Make-up work day</source>
        <translation>调休上班日</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>ImportFindings</name>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>What the import changes</source>
        <translation>导入将产生的变化</translation>
    </message>
    <message>
        <source>More are in the list of rejected rows</source>
        <translation>更多见被拒绝的行列表</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Line %1, %2 “%3”</source>
        <translation>第 %1 行，%2“%3”</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>by the rule above</source>
        <translation>按上述规则</translation>
    </message>
    <message>
        <source>is %1</source>
        <translation>是 %1</translation>
    </message>
    <message>
        <source>Who is %1</source>
        <translation>%1 是谁</translation>
    </message>
    <message>
        <source>Salesperson “%1” is not in the list of people</source>
        <translation>销售人员“%1”不在人员名单中</translation>
    </message>
    <message>
        <source>read all %1 rows</source>
        <translation>已读取全部 %1 行</translation>
    </message>
    <message>
        <source>can be imported</source>
        <translation>行可导入</translation>
    </message>
    <message>
        <source>this file</source>
        <translation>本文件</translation>
    </message>
    <message>
        <source>are there already (%1) and are skipped</source>
        <translation>行已存在（%1），将跳过</translation>
    </message>
    <message>
        <source>are kept aside until you say who the salesperson is</source>
        <translation>行暂存，待指定销售人员</translation>
    </message>
    <message>
        <source>cannot be read and are not imported; export them, correct them, import them again</source>
        <translation>行无法读取，不导入；可导出、更正后重新导入</translation>
    </message>
    <message>
        <source>amounts had more than four decimals and are rounded</source>
        <translation>个金额超过四位小数，已四舍五入</translation>
    </message>
    <message>
        <source>%1 sales</source>
        <translation>%1销售额</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Earlier months</source>
        <translation>更早月份</translation>
    </message>
    <message>
        <source>Amount of the file</source>
        <translation>文件金额合计</translation>
    </message>
    <message>
        <source>Salespeople concerned</source>
        <translation>涉及销售人员</translation>
    </message>
    <message>
        <source>New people</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>New departments</source>
        <translation>新增部门</translation>
    </message>
    <message>
        <source>Closed periods concerned</source>
        <translation>涉及已关账期间</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Can be undone as a whole</source>
        <translation>可整批撤销</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>batch #%1, control totals re-read and equal</source>
        <translation>批次 #%1，控制总数复核一致</translation>
    </message>
    <message>
        <source>rows were imported</source>
        <translation>行已导入</translation>
    </message>
    <message>
        <source>duplicates were skipped</source>
        <translation>行重复，已跳过</translation>
    </message>
    <message>
        <source>conflicts were not imported</source>
        <translation>行冲突，未导入</translation>
    </message>
    <message>
        <source>rows are kept aside</source>
        <translation>行暂存</translation>
    </message>
    <message>
        <source>rows were rejected</source>
        <translation>行被拒绝</translation>
    </message>
    <message>
        <source>Control totals</source>
        <translation>控制总数</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>文件行数</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>用文件内容替换</translation>
    </message>
    <message>
        <source>replace rows that are there with other content: sales %1 → %2</source>
        <translation>行将替换已有的内容不同的行：销售额 %1 → %2</translation>
    </message>
    <message>
        <source>are there already with other content; replacing them: sales %1 → %2</source>
        <translation>行已存在但内容不同；如果替换：销售额 %1 → %2</translation>
    </message>
    <message>
        <source>contradict another row of the file or a row in a closed period, and are not imported</source>
        <translation>行与文件中的另一行或已关账期间的行矛盾，不导入</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>have a status that says cancelled (%1) and are left out: %2</source>
        <translation>行的状态表示已取消（%1），不导入：%2</translation>
    </message>
    <message>
        <source>have a status that says cancelled (%1) and count as sales: %2</source>
        <translation>行的状态表示已取消（%1），仍计入销售：%2</translation>
    </message>
    <message>
        <source>have a status that says returned (%1), but a positive amount: they count as sales</source>
        <translation>行的状态表示退货（%1），但金额为正：按销售计入</translation>
    </message>
    <message>
        <source>of them replaced earlier rows</source>
        <translation>行替换了原有的行</translation>
    </message>
    <message>
        <source>%1 are there already</source>
        <translation>%1 行已存在</translation>
    </message>
    <message>
        <source>%1 contradict what is there</source>
        <translation>%1 行与已有内容不一致</translation>
    </message>
    <message>
        <source>%1 are kept aside</source>
        <translation>%1 行暂存</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 行无法读取</translation>
    </message>
    <message>
        <source>%1 can be imported</source>
        <translation>%1可以导入</translation>
    </message>
    <message>
        <source>%1 were imported</source>
        <translation>%1已导入</translation>
    </message>
    <message>
        <source>count on another day than before</source>
        <translation>改到另一天计入</translation>
    </message>
    <message>
        <source>are there already, on another day</source>
        <translation>已有，但日期不同</translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message>
        <source>Checking %1</source>
        <translation>正在检查 %1</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>正在导入 %1</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Reading the workbook</source>
        <translation>正在读取工作簿</translation>
    </message>
</context>
<context>
    <name>ImportOptionBar</name>
    <message>
        <source>Header in line </source>
        <translation>标题行 </translation>
    </message>
    <message>
        <source>What the file holds</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Line of the header</source>
        <translation>标题所在行</translation>
    </message>
    <message>
        <source>Unknown salespeople</source>
        <translation>未知销售人员</translation>
    </message>
    <message>
        <source>%1 (recognised)</source>
        <translation>%1（已识别）</translation>
    </message>
    <message>
        <source>Unknown salespeople: create</source>
        <translation>未知销售人员：新建</translation>
    </message>
    <message>
        <source>Unknown salespeople: keep aside</source>
        <translation>未知销售人员：暂存</translation>
    </message>
    <message>
        <source>Unknown salespeople: reject</source>
        <translation>未知销售人员：拒绝</translation>
    </message>
</context>
<context>
    <name>ImportPreviewModel</name>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>Encoding, delimiter, header and columns are recognised; nothing is imported before you have seen what it changes.</source>
        <translation>自动识别编码、分隔符、标题行和列；在您看到将产生的变化之前不会导入任何数据。</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Paste from the clipboard</source>
        <translation>从剪贴板粘贴</translation>
    </message>
    <message>
        <source>1  File</source>
        <translation>1  文件</translation>
    </message>
    <message>
        <source>2  Columns</source>
        <translation>2  列</translation>
    </message>
    <message>
        <source>3  Check</source>
        <translation>3  检查</translation>
    </message>
    <message>
        <source>4  Import</source>
        <translation>4  导入</translation>
    </message>
    <message>
        <source>Save as profile…</source>
        <translation>保存为导入模板…</translation>
    </message>
    <message>
        <source>Export rejected rows…</source>
        <translation>导出被拒绝的行…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy a table from Excel with its header first.</source>
        <translation>剪贴板中没有文本。请先从 Excel 复制带标题的表格。</translation>
    </message>
    <message>
        <source>reading the whole file …</source>
        <translation>正在读取整个文件 …</translation>
    </message>
    <message>
        <source>Choose the columns for: %1</source>
        <translation>请选择对应的列：%1</translation>
    </message>
    <message>
        <source>Choose the format of the columns that fit several</source>
        <translation>请为有多种读法的列选择格式</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>下一个文件</translation>
    </message>
    <message>
        <source>To the overview</source>
        <translation>转到总览</translation>
    </message>
    <message>
        <source>Import %1 rows</source>
        <translation>导入 %1 行</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · file %2 of %3</source>
        <translation>%1 · 第 %2 个文件，共 %3 个</translation>
    </message>
    <message>
        <source>%1 · profile %2</source>
        <translation>%1 · 导入模板 %2</translation>
    </message>
    <message>
        <source>first %1 rows; raw text and, after the arrow, how it is read</source>
        <translation>前 %1 行；箭头前为原文，箭头后为读取结果</translation>
    </message>
    <message>
        <source>%1 · amount = unit price × quantity × (1 − discount)</source>
        <translation>%1 · 金额 = 单价 × 数量 × (1 − 折扣)</translation>
    </message>
    <message>
        <source>rejected rows</source>
        <translation>被拒绝的行</translation>
    </message>
    <message>
        <source>Save as profile</source>
        <translation>保存为导入模板</translation>
    </message>
    <message>
        <source>Files with these columns are read the same way from now on.</source>
        <translation>今后含有这些列的文件将按同样方式读取。</translation>
    </message>
    <message>
        <source>Profile “%1” was saved.</source>
        <translation>导入模板“%1”已保存。</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Choose a CSV or Excel file, or drop it anywhere on this window</source>
        <translation>选择 CSV 或 Excel 文件，或把它拖到窗口任意位置</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv *.txt *.tsv);;All files (*)</source>
        <translation>表格文件 (*.xlsx *.csv *.txt *.tsv);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Line number</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>销售人员</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Credit split</source>
        <translation>业绩分成</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>上级部门</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Hired</source>
        <translation>入职日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后工作日</translation>
    </message>
    <message>
        <source>In role since</source>
        <translation>任现职起</translation>
    </message>
    <message>
        <source>Reports to</source>
        <translation>直属上级</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>底线</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>挑战</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>缺少日期</translation>
    </message>
    <message>
        <source>not a date</source>
        <translation>不是日期</translation>
    </message>
    <message>
        <source>no order number</source>
        <translation>缺少订单号</translation>
    </message>
    <message>
        <source>no salesperson</source>
        <translation>缺少销售人员</translation>
    </message>
    <message>
        <source>salesperson is not known</source>
        <translation>未知销售人员</translation>
    </message>
    <message>
        <source>several people have this name</source>
        <translation>有多人同名</translation>
    </message>
    <message>
        <source>no amount</source>
        <translation>缺少金额</translation>
    </message>
    <message>
        <source>amount is not a number</source>
        <translation>金额不是数字</translation>
    </message>
    <message>
        <source>amount is too large</source>
        <translation>金额过大</translation>
    </message>
    <message>
        <source>quantity is not a number</source>
        <translation>数量不是数字</translation>
    </message>
    <message>
        <source>cost is not a number</source>
        <translation>成本不是数字</translation>
    </message>
    <message>
        <source>fewer columns than the header</source>
        <translation>列数少于标题行</translation>
    </message>
    <message>
        <source>more columns than the header</source>
        <translation>列数多于标题行</translation>
    </message>
    <message>
        <source>text is not in the file&apos;s encoding</source>
        <translation>文本与文件编码不符</translation>
    </message>
    <message>
        <source>a quote that never ends</source>
        <translation>引号未闭合</translation>
    </message>
    <message>
        <source>already imported with the same content</source>
        <translation>已导入，内容相同</translation>
    </message>
    <message>
        <source>already imported with other content</source>
        <translation>已导入，内容不同</translation>
    </message>
    <message>
        <source>the period is closed</source>
        <translation>期间已关账</translation>
    </message>
    <message>
        <source>credit split does not total 100 %</source>
        <translation>业绩分成合计不是 100 %</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>缺少编码</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>缺少名称</translation>
    </message>
    <message>
        <source>no department</source>
        <translation>缺少部门</translation>
    </message>
    <message>
        <source>department is not known</source>
        <translation>未知部门</translation>
    </message>
    <message>
        <source>parent department is not known</source>
        <translation>未知上级部门</translation>
    </message>
    <message>
        <source>department would lie below itself</source>
        <translation>部门会成为自己的下级</translation>
    </message>
    <message>
        <source>kind is not known</source>
        <translation>未知类型</translation>
    </message>
    <message>
        <source>metric is not known</source>
        <translation>未知指标</translation>
    </message>
    <message>
        <source>not a period</source>
        <translation>不是期间</translation>
    </message>
    <message>
        <source>floor, target and stretch are out of order</source>
        <translation>底线、目标、挑战大小顺序不对</translation>
    </message>
    <message>
        <source>value cannot be read</source>
        <translation>值无法读取</translation>
    </message>
    <message>
        <source>order number looks damaged by a spreadsheet</source>
        <translation>订单号疑似被电子表格软件破坏</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售数据</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Month %1</source>
        <translation>%1 月</translation>
    </message>
    <message>
        <source>Quarter %1</source>
        <translation>第 %1 季度</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>暂存</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>已归位</translation>
    </message>
    <message>
        <source>Warned</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>the status says that it was cancelled</source>
        <translation>状态表示已取消</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>KPI values</source>
        <translation>KPI 数值</translation>
    </message>
    <message>
        <source>Delivered on</source>
        <translation>发货日期</translation>
    </message>
    <message>
        <source>Amount delivered</source>
        <translation>发货金额</translation>
    </message>
    <message>
        <source>Invoiced on</source>
        <translation>开票日期</translation>
    </message>
    <message>
        <source>Amount invoiced</source>
        <translation>开票金额</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>回款日期</translation>
    </message>
    <message>
        <source>Amount received</source>
        <translation>回款金额</translation>
    </message>
    <message>
        <source>Number of the receipt</source>
        <translation>回款单号</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>开票</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>回款</translation>
    </message>
</context>
<context>
    <name>IncentivePlanDialog</name>
    <message>
        <source>Incentive plan</source>
        <translation>激励方案</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>small letters, digits and _</source>
        <translation>小写字母、数字和 _</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Pays for each</source>
        <translation>核算周期</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>组成项</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>适用对象</translation>
    </message>
    <message>
        <source>With nobody chosen the plan is for everybody who sells. The role weight counts in team pools.</source>
        <translation>不选则适用于所有销售人员。角色权重用于团队奖金池。</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>最少</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>What is above counts in the next period</source>
        <translation>超出部分转入下期</translation>
    </message>
    <message>
        <source>Budget of a period</source>
        <translation>每期预算</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>暂扣</translation>
    </message>
    <message>
        <source>none; 10%</source>
        <translation>无；10%</translation>
    </message>
    <message>
        <source>Released after periods</source>
        <translation>几期后释放</translation>
    </message>
    <message>
        <source>Paid in advance</source>
        <translation>预支</translation>
    </message>
    <message>
        <source>An advance is</source>
        <translation>预支</translation>
    </message>
    <message>
        <source>Taken back after periods</source>
        <translation>几期后开始抵扣</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>This version is frozen or the document is read only: it can be looked at.</source>
        <translation>此版本已冻结或文件为只读：只能查看。</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Role weight</source>
        <translation>角色权重</translation>
    </message>
    <message>
        <source>By name as well: %1</source>
        <translation>另指定人员：%1</translation>
    </message>
    <message>
        <source>Commission by tiers…</source>
        <translation>按阶梯提成…</translation>
    </message>
    <message>
        <source>Target bonus by a curve…</source>
        <translation>按兑现曲线发目标奖金…</translation>
    </message>
    <message>
        <source>Extra once something is reached…</source>
        <translation>达到条件时加码…</translation>
    </message>
    <message>
        <source>Team pool…</source>
        <translation>团队奖金池…</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>组成项</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>读作</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1”不是数。</translation>
    </message>
    <message>
        <source>Simulate…</source>
        <translation>模拟…</translation>
    </message>
</context>
<context>
    <name>IncentiveWords</name>
    <message>
        <source>%1 from %2</source>
        <comment>a rate and the limit it holds from</comment>
        <translation>%2 起 %1</translation>
    </message>
    <message>
        <source>%1 for each unit of %2</source>
        <translation>%2每单位 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2的 %1</translation>
    </message>
    <message>
        <source>Paid by %1: %2</source>
        <translation>按%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between tiers</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>; each part at its own rate</source>
        <translation>；超额累进，每段按各自比例</translation>
    </message>
    <message>
        <source>; everything at the rate that is reached</source>
        <translation>；全额累进，全部按达到的比例</translation>
    </message>
    <message>
        <source>; between the limits the rate moves evenly</source>
        <translation>；界限之间比例均匀变化</translation>
    </message>
    <message>
        <source>; a limit itself belongs to the tier below</source>
        <translation>；等于界限时归下一档</translation>
    </message>
    <message>
        <source>; the tier is chosen by %1</source>
        <translation>；由%1决定阶梯</translation>
    </message>
    <message>
        <source>; each sale line chooses its tier by its own amount</source>
        <translation>；每笔销售按自己的金额定档</translation>
    </message>
    <message>
        <source>; each sale line chooses its tier by its own margin</source>
        <translation>；每笔销售按自己的毛利率定档</translation>
    </message>
    <message>
        <source>; tiers run over the year, less what its earlier periods came to</source>
        <translation>；阶梯按全年累计，减去本年前期已得</translation>
    </message>
    <message>
        <source>; %1: %2</source>
        <translation>；%1：%2</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a share that is paid, and the attainment it is paid at</comment>
        <translation>%2 时 %1</translation>
    </message>
    <message>
        <source>the person&apos;s %1</source>
        <translation>本人的%1</translation>
    </message>
    <message>
        <source>a target bonus of %1</source>
        <translation>目标奖金 %1</translation>
    </message>
    <message>
        <source>Of %1 by %2: nothing below %3, then %4, evenly in between</source>
        <translation>%1，按%2兑现：低于 %3 不发，%4，其间均匀变化</translation>
    </message>
    <message>
        <source>; by days in the plan</source>
        <translation>；按在方案内的天数折算</translation>
    </message>
    <message>
        <source>%1 of what the components before it came to</source>
        <translation>前面各项之和的 %1</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 及%2</translation>
    </message>
    <message>
        <source>Once %1: %2 more</source>
        <translation>%1 时加发 %2</translation>
    </message>
    <message>
        <source>A pool of %1</source>
        <translation>奖金池 %1</translation>
    </message>
    <message>
        <source>A pool of %1 of %2</source>
        <translation>奖金池为%2的 %1</translation>
    </message>
    <message>
        <source>; %1 of it stay in reserve</source>
        <translation>；其中 %1 留存</translation>
    </message>
    <message>
        <source>; divided by role weight × %1 × days</source>
        <translation>；按角色权重×%1×天数分配</translation>
    </message>
    <message>
        <source>; divided by role weight × days</source>
        <translation>；按角色权重×天数分配</translation>
    </message>
    <message>
        <source>scaled by a matrix of %1 and %2</source>
        <translation>按%1与%2的矩阵乘以系数</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <comment>a factor and the limit it holds from</comment>
        <translation>%2 起 %1</translation>
    </message>
    <message>
        <source>scaled by %1: %2</source>
        <translation>按%1乘以系数：%2</translation>
    </message>
    <message>
        <source>; only while %1</source>
        <translation>；须%1</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between parts of a rule</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>; at least %1</source>
        <translation>；不少于 %1</translation>
    </message>
    <message>
        <source>; at most %1</source>
        <translation>；不超过 %1</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence that reads a rule back</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Everybody gets at least %1 a period.</source>
        <translation>每人每期不少于 %1。</translation>
    </message>
    <message>
        <source>At most %1 a period; what is above counts in the next one.</source>
        <translation>每人每期不超过 %1；超出部分转入下期。</translation>
    </message>
    <message>
        <source>At most %1 a period; what is above is lost.</source>
        <translation>每人每期不超过 %1；超出部分不再发放。</translation>
    </message>
    <message>
        <source>Where all together exceed %1 a period, everybody&apos;s pay is scaled.</source>
        <translation>每期合计超过 %1 时，全员同比例折算。</translation>
    </message>
    <message>
        <source>%1 are held back; released after so many periods: %2.</source>
        <translation>暂扣 %1，%2 期后释放。</translation>
    </message>
    <message>
        <source>Paid in advance each period: %1, %2.</source>
        <translation>每期预支 %1，%2。</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>不成立</translation>
    </message>
    <message>
        <source>is not known</source>
        <translation>尚不可知</translation>
    </message>
    <message>
        <source>Extra</source>
        <translation>加码</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>达到</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未达到</translation>
    </message>
    <message>
        <source>Tier from %1</source>
        <translation>%1 起的一档</translation>
    </message>
    <message>
        <source>Own rate: %1</source>
        <translation>单独比例：%1</translation>
    </message>
    <message>
        <source>Line by line</source>
        <translation>逐笔计提</translation>
    </message>
    <message>
        <source>%1 sale lines, %2 together</source>
        <translation>%1 笔销售，共 %2</translation>
    </message>
    <message>
        <source>New in this period</source>
        <translation>本期新增</translation>
    </message>
    <message>
        <source>Target bonus</source>
        <translation>目标奖金</translation>
    </message>
    <message>
        <source>Payout</source>
        <translation>兑现比例</translation>
    </message>
    <message>
        <source>the curve at %1</source>
        <translation>曲线在 %1 处</translation>
    </message>
    <message>
        <source>Bonus</source>
        <translation>奖金</translation>
    </message>
    <message>
        <source>Scaled</source>
        <translation>乘以系数</translation>
    </message>
    <message>
        <source>Raised to the floor</source>
        <translation>提到保底</translation>
    </message>
    <message>
        <source>Held to the cap</source>
        <translation>封顶</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>奖金池</translation>
    </message>
    <message>
        <source>Share of the pool</source>
        <translation>奖金池分配</translation>
    </message>
    <message>
        <source>role %1 × score %2 × %3 days: %4</source>
        <translation>角色 %1 × 得分 %2 × %3 天：占 %4</translation>
    </message>
    <message>
        <source>rounded to cents</source>
        <translation>四舍五入到分</translation>
    </message>
    <message>
        <source>All components</source>
        <translation>各项合计</translation>
    </message>
    <message>
        <source>Carried from the period before</source>
        <translation>上期结转</translation>
    </message>
    <message>
        <source>Scaled to the budget</source>
        <translation>按预算折算</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>暂扣</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>释放</translation>
    </message>
    <message>
        <source>held back in an earlier period</source>
        <translation>前期暂扣</translation>
    </message>
    <message>
        <source>Paid in advance</source>
        <translation>预支</translation>
    </message>
    <message>
        <source>%1 earned, advance %2, owed before %3, owed now %4</source>
        <translation>应得 %1，预支 %2，此前所欠 %3，现欠 %4</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>所欠</translation>
    </message>
    <message>
        <source>%1 earned, owed before %2, owed now %3</source>
        <translation>应得 %1，此前所欠 %2，现欠 %3</translation>
    </message>
    <message>
        <source>Payable</source>
        <translation>应发</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Half-year</source>
        <translation>半年</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Attainment</source>
        <translation>达成率</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>绩效得分</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Overlay credit</source>
        <translation>协作业绩</translation>
    </message>
    <message>
        <source>This period</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>Year to date</source>
        <translation>年初至今</translation>
    </message>
    <message>
        <source>Year before this period</source>
        <translation>年初至上期末</translation>
    </message>
    <message>
        <source>Marginal: each part at its own rate</source>
        <translation>超额累进：每段按各自比例</translation>
    </message>
    <message>
        <source>Retroactive: everything at the rate reached</source>
        <translation>全额累进：全部按达到的比例</translation>
    </message>
    <message>
        <source>Interpolated: the rate moves evenly</source>
        <translation>插值：比例均匀变化</translation>
    </message>
    <message>
        <source>Whole period together</source>
        <translation>整期合计</translation>
    </message>
    <message>
        <source>Each sale line by its amount</source>
        <translation>每笔销售按金额</translation>
    </message>
    <message>
        <source>Each sale line by its margin</source>
        <translation>每笔销售按毛利率</translation>
    </message>
    <message>
        <source>taken back from later pay</source>
        <translation>从以后的奖金中抵扣</translation>
    </message>
    <message>
        <source>not taken back</source>
        <translation>不再抵扣</translation>
    </message>
    <message>
        <source>A condition does not hold</source>
        <translation>有条件不成立</translation>
    </message>
    <message>
        <source>A number is missing</source>
        <translation>缺少所需的数</translation>
    </message>
    <message>
        <source>Earned</source>
        <translation>已核定</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已发</translation>
    </message>
    <message>
        <source>score of the scorecard</source>
        <translation>绩效得分</translation>
    </message>
    <message>
        <source>attainment of %1</source>
        <translation>%1达成率</translation>
    </message>
    <message>
        <source>target of %1</source>
        <translation>%1目标</translation>
    </message>
    <message>
        <source>%1, team</source>
        <translation>团队%1</translation>
    </message>
    <message>
        <source>%1, company</source>
        <translation>公司%1</translation>
    </message>
    <message>
        <source>%1, overlay credit</source>
        <translation>协作%1</translation>
    </message>
    <message>
        <source>%1, period before</source>
        <translation>上期%1</translation>
    </message>
    <message>
        <source>%1, year to date</source>
        <translation>年初至今%1</translation>
    </message>
    <message>
        <source>%1, year before this period</source>
        <translation>年初至上期末%1</translation>
    </message>
    <message>
        <source>: %1 → %2</source>
        <translation>：%1 → %2</translation>
    </message>
    <message>
        <source>first calculation</source>
        <translation>首次核算</translation>
    </message>
    <message>
        <source>the period rose from tier %1 to tier %2</source>
        <translation>本期从第 %1 档升到第 %2 档</translation>
    </message>
    <message>
        <source>the period fell back from tier %1 to tier %2</source>
        <translation>本期从第 %1 档退回第 %2 档</translation>
    </message>
    <message>
        <source>the number it is paid by has changed</source>
        <translation>计发的数有变化</translation>
    </message>
    <message>
        <source>a number that was missing is there</source>
        <translation>原来缺少的数已有</translation>
    </message>
    <message>
        <source>a condition holds now</source>
        <translation>条件现已成立</translation>
    </message>
    <message>
        <source>a condition does not hold any more</source>
        <translation>条件不再成立</translation>
    </message>
    <message>
        <source>what came from earlier periods has changed</source>
        <translation>前期转来的数有变化</translation>
    </message>
    <message>
        <source>not in the plan any more</source>
        <translation>已不在方案内</translation>
    </message>
    <message>
        <source>several things have changed: see the steps</source>
        <translation>多处有变化：见计算步骤</translation>
    </message>
</context>
<context>
    <name>IncentivesPage</name>
    <message>
        <source>Incentive plan</source>
        <translation>激励方案</translation>
    </message>
    <message>
        <source>Pay period</source>
        <translation>核算期</translation>
    </message>
    <message>
        <source>What it pays</source>
        <translation>兑现方式</translation>
    </message>
    <message>
        <source>Pay of the period</source>
        <translation>本期核算</translation>
    </message>
    <message>
        <source>What is next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Plans…</source>
        <translation>方案…</translation>
    </message>
    <message>
        <source>Print statements…</source>
        <translation>打印核算单…</translation>
    </message>
    <message>
        <source>Ledger…</source>
        <translation>台账…</translation>
    </message>
    <message>
        <source>Dispute this pay…</source>
        <translation>对奖金提出异议…</translation>
    </message>
    <message>
        <source>How the pay comes about</source>
        <translation>奖金是怎样算出来的</translation>
    </message>
    <message>
        <source>What if: so much more</source>
        <translation>假如再多</translation>
    </message>
    <message>
        <source>No incentive plan pays for this period</source>
        <translation>这个期间还没有激励方案</translation>
    </message>
    <message>
        <source>A plan says what people earn: a commission by tiers, a target bonus by a payout curve, a bonus by scorecard, a team pool. Every amount opens to its steps and sale lines.</source>
        <translation>方案说明人们能得到什么：按阶梯提成、按兑现曲线发目标奖金、按绩效发奖金、团队奖金池。每笔金额都能打开到计算步骤和销售明细。</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>as of %1; posted when the period is over</source>
        <translation>截至 %1；期间结束后核定</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>核定</translation>
    </message>
    <message>
        <source>Not posted</source>
        <translation>未核定</translation>
    </message>
    <message>
        <source>%1 to be posted, for so many people: %2</source>
        <translation>待核定 %1，涉及 %2 人</translation>
    </message>
    <message>
        <source>Earned</source>
        <translation>已核定</translation>
    </message>
    <message>
        <source>%1 to be approved</source>
        <translation>待批准 %1</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Payable</source>
        <translation>应发</translation>
    </message>
    <message>
        <source>%1 to be paid</source>
        <translation>待发 %1</translation>
    </message>
    <message>
        <source>Mark as paid</source>
        <translation>标记为已发</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已发</translation>
    </message>
    <message>
        <source>%1 paid and locked</source>
        <translation>已发 %1，已锁定</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Attainment</source>
        <translation>达成率</translation>
    </message>
    <message>
        <source>People: %1; together %2</source>
        <translation>%1 人 · 合计 %2</translation>
    </message>
    <message>
        <source>; budget %1</source>
        <translation> · 预算 %1</translation>
    </message>
    <message>
        <source>; scaled to it</source>
        <translation>（已折算）</translation>
    </message>
    <message>
        <source>%1: how the pay comes about</source>
        <translation>%1 · 奖金是怎样算出来的</translation>
    </message>
    <message>
        <source>Choose a person</source>
        <translation>请选择人员</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Post this pay?</source>
        <translation>核定这些奖金？</translation>
    </message>
    <message>
        <source>Approve this pay?</source>
        <translation>批准这些奖金？</translation>
    </message>
    <message>
        <source>Mark this pay as paid?</source>
        <translation>标记这些奖金已发？</translation>
    </message>
    <message>
        <source>The version of the plan is frozen. Later corrections add the difference; what is posted is never changed.</source>
        <translation>方案的这个版本将被冻结。以后的更正只追加差额，已核定的内容从不改动。</translation>
    </message>
    <message>
        <source>It can be paid then.</source>
        <translation>批准后即可发放。</translation>
    </message>
    <message>
        <source>Paid lines are locked for ever.</source>
        <translation>已发的行永久锁定。</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>奖金</translation>
    </message>
    <message>
        <source>in force from %1</source>
        <translation>%1 起生效</translation>
    </message>
    <message>
        <source>: </source>
        <comment>between a name and what it says</comment>
        <translation>：</translation>
    </message>
    <message>
        <source>%1 at %2: %3 more %4 bring %5</source>
        <translation>%1到 %2：%4再多 %3，可多得 %5</translation>
    </message>
    <message>
        <source>Owed, to be earned first: %1</source>
        <translation>所欠，须先抵扣：%1</translation>
    </message>
    <message>
        <source>Carried into the next period: %1</source>
        <translation>转入下期：%1</translation>
    </message>
    <message>
        <source>Held back: %1, released after so many periods: %2</source>
        <translation>暂扣 %1，%2 期后释放</translation>
    </message>
    <message>
        <source>The highest step is reached, or what counts cannot be sold.</source>
        <translation>已到最高一档，或所计的数不靠销售增加。</translation>
    </message>
    <message>
        <source>%1: so much more</source>
        <translation>%1再多</translation>
    </message>
    <message>
        <source>is no number</source>
        <translation>不是数</translation>
    </message>
    <message>
        <source>→ %1 instead of %2</source>
        <translation>→ %1，现为 %2</translation>
    </message>
    <message>
        <source>Warnings…</source>
        <translation>警告…</translation>
    </message>
    <message>
        <source>%1, in force until %2</source>
        <translation>%1，有效至 %2</translation>
    </message>
    <message>
        <source>%1, to be decided</source>
        <translation>%1，待决定</translation>
    </message>
    <message>
        <source>Disputed: %1 is expected. %2</source>
        <translation>有异议：期望 %1。%2</translation>
    </message>
    <message>
        <source>Start with a standard plan</source>
        <translation>先用标准方案</translation>
    </message>
    <message>
        <source>The plan in words</source>
        <translation>用文字说明的方案</translation>
    </message>
</context>
<context>
    <name>IndicatorDialog</name>
    <message>
        <source>Indicator</source>
        <translation>外部指标</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Where the values are from</source>
        <translation>数值出自何处</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Monthly values</source>
        <translation>每月数值</translation>
    </message>
    <message>
        <source>Month, value, source (where it is another) and note: one month on each line, as pasted from a table.</source>
        <translation>月份、数值、来源（不同时）、备注：每行一个月，可从表格粘贴。</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 – cancelling …</source>
        <translation>%1 – 正在取消 …</translation>
    </message>
    <message>
        <source>%1 – %2 of %3 %4, about %5 s left</source>
        <translation>%1 – %2 / %3 %4，约剩 %5 秒</translation>
    </message>
    <message>
        <source>%1 – %2 %3</source>
        <translation>%1 – %2 %3</translation>
    </message>
</context>
<context>
    <name>KpiDialog</name>
    <message>
        <source>KPI</source>
        <translation>考核指标</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>small letters, digits and _</source>
        <translation>小写字母、数字和 _</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>维度</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>门槛</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>保底</translation>
    </message>
    <message>
        <source>Cap</source>
        <translation>封顶</translation>
    </message>
    <message>
        <source>Proposed weight</source>
        <translation>建议权重</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准值</translation>
    </message>
    <message>
        <source>for people without a target; a month’s where months add up</source>
        <translation>没有个人目标者适用；可累加的指标填每月的值</translation>
    </message>
    <message>
        <source>An attainment below the threshold counts nothing; otherwise it counts from the floor up to the cap.</source>
        <translation>达成率低于门槛不计分；否则按保底与封顶之间的值计分。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>%1 leaves</source>
        <translation>%1 离职</translation>
    </message>
    <message>
        <source>Set last day</source>
        <translation>设定最后工作日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后工作日</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>LedgerDialog</name>
    <message>
        <source>Ledger and disputes</source>
        <translation>台账与异议</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Lines are added, never changed. What was paid is locked.</source>
        <translation>只追加，不改动；已发的行锁定。</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>异议</translation>
    </message>
    <message>
        <source>Accept…</source>
        <translation>接受…</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>驳回…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待答复</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>核定日</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>发放日</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>提出日</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>期望金额</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>计算结果</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>What was found, and what follows</source>
        <translation>核实结果与处理</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Import sales data</source>
        <translation>导入销售数据</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>%1 (read only)</source>
        <translation>%1（只读）</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>Sales data (*.xlsx *.csv *.txt *.tsv)</source>
        <translation>销售数据 (*.xlsx *.csv *.txt *.tsv)</translation>
    </message>
</context>
<context>
    <name>MeasureBox</name>
    <message>
        <source>What of it</source>
        <translation>看什么</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>归属</translation>
    </message>
    <message>
        <source>When</source>
        <translation>何时</translation>
    </message>
</context>
<context>
    <name>MetricDialog</name>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>small letters, digits and _</source>
        <translation>小写字母、数字和 _</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Months combined by</source>
        <translation>各月合并方式</translation>
    </message>
    <message>
        <source>Good is</source>
        <translation>评价方向</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>容差</translation>
    </message>
    <message>
        <source>how far outside is worth nothing</source>
        <translation>超出多少记零分</translation>
    </message>
    <message>
        <source>Points for each event</source>
        <translation>每次扣分</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>revenue / [Market size]</source>
        <translation>revenue / [市场容量]</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>所属指标</translation>
    </message>
    <message>
        <source>What counts by</source>
        <translation>按什么区分</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>计入的内容</translation>
    </message>
    <message>
        <source>One value a month for a person, a department or the company, each with what proves it. A department without a value of its own has that of its people: sums add up, averages count everybody once.</source>
        <translation>每月为人员、部门或公司录入一个数值，并注明凭据。部门没有自己的数值时取其人员的：求和的相加，平均的每人计一次。</translation>
    </message>
    <message>
        <source>Metrics by code, or by name in square brackets; + − × ÷ and brackets; IF(a &gt; b, x, y), MIN, MAX, ROUND, CLAMP, ABS. Computed from the figures of the same person and time; what cannot be computed is not available.</source>
        <translation>指标写编码，或在方括号里写名称；可用 + − × ÷ 和括号，以及 IF(a &gt; b, x, y)、MIN、MAX、ROUND、CLAMP、ABS。按同一对象、同一时间的数值计算；算不出来的显示为“—”。</translation>
    </message>
    <message>
        <source>Counts when</source>
        <translation>计入时点</translation>
    </message>
    <message>
        <source>Choose when a sale counts, tick what counts. Several columns may be narrowed; a column without a tick counts whatever it holds.</source>
        <translation>先选销售何时计入，再勾选要计入的内容。可以同时限定多列；没有勾选的列不作限制。</translation>
    </message>
</context>
<context>
    <name>MetricSettings</name>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>What can be measured. Eight metrics come from the sale lines; others are the workspace&apos;s own: entered by month with evidence, computed from others, or a part of one from sales. All of them take targets.</source>
        <translation>可以衡量的内容。八个指标来自销售明细，其余为自定义指标：按月录入并附凭据、由其他指标计算，或是某个销售指标的分项。所有指标都可以设目标。</translation>
    </message>
    <message>
        <source>New metric…</source>
        <translation>新建指标…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Values…</source>
        <translation>数值…</translation>
    </message>
    <message>
        <source>Import values…</source>
        <translation>导入数值…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Good is</source>
        <translation>评价方向</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>In particular</source>
        <translation>具体口径</translation>
    </message>
    <message>
        <source>Remove the metric?</source>
        <translation>删除这个指标？</translation>
    </message>
    <message>
        <source>“%1” is removed with its values. It can be undone.</source>
        <translation>将删除“%1”及其数值，可以撤销。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>MetricValuesDialog</name>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Values of %1</source>
        <translation>“%1”的数值</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Month, value and evidence: one month on each line, as pasted from a table. Every value needs its evidence.</source>
        <translation>每行一个月：月份、数值、凭据，可从表格粘贴。每个数值都要有凭据。</translation>
    </message>
    <message>
        <source>Monthly values</source>
        <translation>各月数值</translation>
    </message>
</context>
<context>
    <name>MetricWords</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>个数</translation>
    </message>
    <message>
        <source>Ratio (%)</source>
        <translation>比率（%）</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Higher is better</source>
        <translation>越高越好</translation>
    </message>
    <message>
        <source>Lower is better</source>
        <translation>越低越好</translation>
    </message>
    <message>
        <source>Within a band</source>
        <translation>区间内最好</translation>
    </message>
    <message>
        <source>Reached or not</source>
        <translation>是否达成</translation>
    </message>
    <message>
        <source>Points off for each event</source>
        <translation>每次扣分</translation>
    </message>
    <message>
        <source>Within a band, ±%1</source>
        <translation>区间内最好，容差 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n points off for each event</source>
        <translation>
            <numerusform>每次扣 %n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>From the day on</source>
        <translation>不早于该日</translation>
    </message>
    <message>
        <source>By the day</source>
        <translation>不晚于该日</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>求和</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>取最后一个</translation>
    </message>
    <message>
        <source>Sale lines</source>
        <translation>销售明细</translation>
    </message>
    <message>
        <source>Entered or imported values</source>
        <translation>录入或导入</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Part of a metric from sales</source>
        <translation>销售指标的分项</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a column and what counts of it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a metric and what counts of it</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Signed</source>
        <comment>when a sale counts</comment>
        <translation>签约</translation>
    </message>
    <message>
        <source>Delivered</source>
        <comment>when a sale counts</comment>
        <translation>发货</translation>
    </message>
    <message>
        <source>Invoiced</source>
        <comment>when a sale counts</comment>
        <translation>开票</translation>
    </message>
    <message>
        <source>Received</source>
        <comment>when a sale counts</comment>
        <translation>回款</translation>
    </message>
</context>
<context>
    <name>MultiplierDialog</name>
    <message>
        <source>Scale by another number</source>
        <translation>按另一个数乘以系数</translation>
    </message>
    <message>
        <source>The factor of the last limit that is reached; the first one holds for everything below it, too.</source>
        <translation>取达到的最后一个界限的系数；低于第一个界限也用第一个系数。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Factor in %</source>
        <translation>系数 %</translation>
    </message>
    <message>
        <source>Row %1 needs a limit and a factor.</source>
        <translation>第 %1 行须同时有界限和系数。</translation>
    </message>
    <message>
        <source>Type at least one limit with its factor.</source>
        <translation>请至少填写一个界限及其系数。</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1”不是数。</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation>关闭通知</translation>
    </message>
</context>
<context>
    <name>OrganisationDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>OrganisationWords</name>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>生产</translation>
    </message>
    <message>
        <source>Purchasing</source>
        <translation>采购</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>财务</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>市场</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Company (top level)</source>
        <translation>公司（顶层）</translation>
    </message>
    <message>
        <source>No position</source>
        <translation>无岗位</translation>
    </message>
</context>
<context>
    <name>OverviewPace</name>
    <message>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>目标 %1</translation>
    </message>
    <message>
        <source>Projection %1</source>
        <translation>按进度推算 %1</translation>
    </message>
    <message>
        <source>This metric does not add up over days.</source>
        <translation>该指标不能按日累计。</translation>
    </message>
    <message>
        <source>No sales and no target in this period.</source>
        <translation>本期间没有销售，也没有目标。</translation>
    </message>
    <message>
        <source>By %1: actual %2, expected %3, projection %4</source>
        <translation>截至 %1：实际 %2，应达 %3，按进度推算 %4</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Targets V%1</source>
        <translation>目标 V%1</translation>
    </message>
    <message>
        <source>thick tick: expected pace</source>
        <translation>粗刻度：应达进度</translation>
    </message>
    <message numerus="yes">
        <source>%n people · by attainment · double-click for the sale lines</source>
        <translation>
            <numerusform>%n 人 · 按达成率排序 · 双击查看销售明细</numerusform>
        </translation>
    </message>
    <message>
        <source>vs last year %1</source>
        <translation>较去年同期 %1</translation>
    </message>
    <message>
        <source>No target is set</source>
        <translation>未设目标</translation>
    </message>
    <message>
        <source>%1 pp behind</source>
        <translation>落后 %1 个百分点</translation>
    </message>
    <message>
        <source>%1 pp ahead</source>
        <translation>领先 %1 个百分点</translation>
    </message>
    <message>
        <source>expected %1, %2 pp behind</source>
        <translation>应达 %1 · 落后 %2 个百分点</translation>
    </message>
    <message>
        <source>expected %1, %2 pp ahead</source>
        <translation>应达 %1 · 领先 %2 个百分点</translation>
    </message>
    <message>
        <source>%1 of target</source>
        <translation>达成率 %1</translation>
    </message>
    <message>
        <source>last 30 days %1 a day</source>
        <translation>近 30 天日均 %1</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>已达成</translation>
    </message>
    <message>
        <source>The period is over</source>
        <translation>期间已结束</translation>
    </message>
    <message>
        <source>Cumulated sales and pace</source>
        <translation>累计达成与进度</translation>
    </message>
    <message>
        <source>solid: actual · dashed: expected by season and working days · dotted: projection</source>
        <translation>实线：实际 · 虚线：按季节与工作日应达 · 点线：按进度推算</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应达</translation>
    </message>
    <message>
        <source>Attainment %1</source>
        <translation>%1达成情况</translation>
    </message>
    <message>
        <source>Import sales data…</source>
        <translation>导入销售数据…</translation>
    </message>
    <message>
        <source>Quarterly review</source>
        <translation>季度评审报告</translation>
    </message>
    <message>
        <source>Nothing to look at yet</source>
        <translation>暂无内容</translation>
    </message>
    <message>
        <source>Import a sales CSV and set targets: then this page shows who is on pace, who is not, and why.</source>
        <translation>导入销售 CSV 并设定目标后，本页显示谁跟上了进度、谁没有，以及原因。</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Attainment</source>
        <translation>达成率</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>按进度推算</translation>
    </message>
    <message>
        <source>Needed a working day</source>
        <translation>剩余日均需</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Salespeople</source>
        <translation>销售人员</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要关注</translation>
    </message>
    <message numerus="yes">
        <source>Needed a working day, %n left</source>
        <translation>
            <numerusform>剩余日均需（剩 %n 个工作日）</numerusform>
        </translation>
    </message>
    <message>
        <source>Within this band</source>
        <translation>在此区间内</translation>
    </message>
</context>
<context>
    <name>OverviewTableModel</name>
    <message>
        <source>Bar: actual. Thick tick: expected pace. Thin line: 100%. Room to 130%.</source>
        <translation>条：实际。粗刻度：应达进度。细线：100%。上限 130%。</translation>
    </message>
    <message>
        <source>Attainment less the share that pace expects, in percentage points</source>
        <translation>达成率减去应达比例，单位为百分点</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Attained</source>
        <translation>达成</translation>
    </message>
    <message>
        <source>Attainment</source>
        <translation>达成率</translation>
    </message>
    <message>
        <source>To pace</source>
        <translation>较进度</translation>
    </message>
    <message>
        <source>Last 12 weeks</source>
        <translation>近 12 周</translation>
    </message>
    <message>
        <source>%1 reached, %2 expected</source>
        <translation>已达成 %1，应达 %2</translation>
    </message>
    <message>
        <source>Expected by now: %1</source>
        <translation>应达：%1</translation>
    </message>
    <message>
        <source>Projection: %1</source>
        <translation>按进度推算：%1</translation>
    </message>
    <message>
        <source>Gap to target: %1</source>
        <translation>距目标缺口：%1</translation>
    </message>
    <message>
        <source>On last year: %1</source>
        <translation>较去年同期：%1</translation>
    </message>
</context>
<context>
    <name>PageBar</name>
    <message>
        <source>All departments</source>
        <translation>全部部门</translation>
    </message>
    <message>
        <source>Period: %1</source>
        <translation>期间：%1</translation>
    </message>
    <message>
        <source>Department: %1</source>
        <translation>部门：%1</translation>
    </message>
    <message>
        <source>Metric: %1</source>
        <translation>指标：%1</translation>
    </message>
    <message>
        <source>Scenario: %1</source>
        <translation>方案：%1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>A chosen day</source>
        <translation>指定日期</translation>
    </message>
    <message>
        <source>The day of the last sale, or the end of the period</source>
        <translation>最近销售日或期间末</translation>
    </message>
    <message>
        <source>Previous period</source>
        <translation>上一期间</translation>
    </message>
    <message>
        <source>Previous period (Alt+Left)</source>
        <translation>上一期间 (Alt+Left)</translation>
    </message>
    <message>
        <source>Next period</source>
        <translation>下一期间</translation>
    </message>
    <message>
        <source>Next period (Alt+Right)</source>
        <translation>下一期间 (Alt+Right)</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Day of the last sale</source>
        <translation>最近销售日</translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Sales data</source>
        <translation>销售数据</translation>
    </message>
    <message>
        <source>People and departments</source>
        <translation>人员与部门</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Scorecards</source>
        <translation>绩效考核</translation>
    </message>
    <message>
        <source>Incentives</source>
        <translation>激励与奖惩</translation>
    </message>
</context>
<context>
    <name>PaletteEntries</name>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>PartsDialog</name>
    <message>
        <source>Parts</source>
        <translation>分项</translation>
    </message>
    <message>
        <source>By</source>
        <translation>按</translation>
    </message>
    <message>
        <source>Divide by these shares</source>
        <translation>按这些占比分解</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Shares of the target; they need not add up to 100. To begin with, those of last year.</source>
        <translation>各分项占目标的比例，不必正好合计 100。初始为去年实际占比。</translation>
    </message>
    <message>
        <source>%1 has no parts yet. Settings › Metrics defines them: the revenue of one channel, of some products or customers.</source>
        <translation>“%1”还没有分项。请在“设置 › 指标”里新建：例如某个渠道、某些产品或客户的销售额。</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>分项</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>Share of %1</source>
        <translation>“%1”的占比</translation>
    </message>
    <message>
        <source>The parts add up to %1, the target is %2.</source>
        <translation>分项合计 %1，目标 %2。</translation>
    </message>
    <message>
        <source>%1 Not divided: %2.</source>
        <translation>%1尚未分解：%2。</translation>
    </message>
    <message>
        <source>%1 Over-assigned: %2.</source>
        <translation>%1超额分派：%2。</translation>
    </message>
</context>
<context>
    <name>PenaltiesDialog</name>
    <message>
        <source>Warnings and penalties</source>
        <translation>警告与惩罚</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>处理记录</translation>
    </message>
    <message>
        <source>A rule only proposes. The person is heard, a second person decides; a place in a ranking alone never leads to anything.</source>
        <translation>规则只提建议：先听取本人陈述，由第二人决定；仅凭排名不会导致任何处理。</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>Hear…</source>
        <translation>听取陈述…</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>批准…</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>不予处理…</translation>
    </message>
    <message>
        <source>Appeal…</source>
        <translation>申诉…</translation>
    </message>
    <message>
        <source>Uphold…</source>
        <translation>维持…</translation>
    </message>
    <message>
        <source>Reverse…</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>New rule…</source>
        <translation>新规则…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>扣减保护</translation>
    </message>
    <message>
        <source>At most of the month’s wage</source>
        <translation>不超过当月工资的</translation>
    </message>
    <message>
        <source>20%</source>
        <translation>20%</translation>
    </message>
    <message>
        <source>Minimum wage that is left</source>
        <translation>扣后不低于最低工资</translation>
    </message>
    <message>
        <source>2690</source>
        <translation>2690</translation>
    </message>
    <message>
        <source>Wages are the metric</source>
        <translation>工资取自指标</translation>
    </message>
    <message>
        <source>What the protection keeps is deducted later</source>
        <translation>被保护的部分以后再扣</translation>
    </message>
    <message>
        <source>These numbers need a legal check where you are. A deduction is never more than the smallest of what is proposed, this share of the wage, and what the wage is above the minimum.</source>
        <translation>这些数字须按当地法律核对。扣减不超过以下三者中最小的：提议金额、工资的上述比例、工资高出最低工资的部分。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Hear the person</source>
        <translation>听取本人陈述</translation>
    </message>
    <message>
        <source>What the person says</source>
        <translation>本人陈述</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>不予处理</translation>
    </message>
    <message>
        <source>Why: leave, circumstances, a mistake</source>
        <translation>原因：请假、客观情况、差错</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>申诉</translation>
    </message>
    <message>
        <source>What the person objects</source>
        <translation>申诉内容</translation>
    </message>
    <message>
        <source>Uphold</source>
        <translation>维持</translation>
    </message>
    <message>
        <source>The answer to the appeal</source>
        <translation>对申诉的答复</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Newcomer: exempt</source>
        <translation>新人：豁免</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Proposed %1 on a wage of %2; kept by the protection: %3</source>
        <translation>提议 %1，工资 %2；被保护的部分 %3</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Deducted</source>
        <translation>扣减</translation>
    </message>
    <message>
        <source>Heard and decided</source>
        <translation>陈述与决定</translation>
    </message>
    <message>
        <source>When</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Looks at each</source>
        <translation>按期间</translation>
    </message>
    <message>
        <source>In a row</source>
        <translation>连续</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>措施阶梯</translation>
    </message>
    <message>
        <source>(none: nothing is deducted)</source>
        <translation>（无：不扣减）</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1”不是数。</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Who decides: another person than the one who opened the case</source>
        <translation>决定人：须不同于立案人</translation>
    </message>
</context>
<context>
    <name>PenaltyRuleDialog</name>
    <message>
        <source>Rule for warnings</source>
        <translation>警告规则</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>small letters, digits and _</source>
        <translation>小写字母、数字和 _</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Looks at periods from</source>
        <translation>从何时起看</translation>
    </message>
    <message>
        <source>Looks at each</source>
        <translation>按期间</translation>
    </message>
    <message>
        <source>So many in a row</source>
        <translation>连续期数</translation>
    </message>
    <message>
        <source>Newcomers are exempt for months</source>
        <translation>新人豁免（月）</translation>
    </message>
    <message>
        <source>Proposes a step when this holds</source>
        <translation>以下条件成立时提出建议</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>应</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>界限</translation>
    </message>
    <message>
        <source>80% or 100000</source>
        <translation>80% 或 100000</translation>
    </message>
    <message>
        <source>The ladder, mildest step first</source>
        <translation>措施阶梯，从轻到重</translation>
    </message>
    <message>
        <source>For these positions; with none chosen for everybody who sells</source>
        <translation>适用岗位；不选则适用于所有销售人员</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>第 %1 级</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Own name</source>
        <translation>自定名称</translation>
    </message>
    <message>
        <source>Deduct</source>
        <translation>扣减金额</translation>
    </message>
    <message>
        <source>Counts for months</source>
        <translation>有效月数</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1”不是数。</translation>
    </message>
</context>
<context>
    <name>PenaltyWords</name>
    <message>
        <source>Verbal warning</source>
        <translation>口头警告</translation>
    </message>
    <message>
        <source>Written warning</source>
        <translation>书面警告</translation>
    </message>
    <message>
        <source>Improvement plan</source>
        <translation>改进计划</translation>
    </message>
    <message>
        <source>Deduction from variable pay</source>
        <translation>扣减浮动薪酬</translation>
    </message>
    <message>
        <source>Demotion is proposed</source>
        <translation>降职建议</translation>
    </message>
    <message>
        <source>Own step</source>
        <translation>自定措施</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>已立案</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>生效中</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>不予处理</translation>
    </message>
    <message>
        <source>Appealed</source>
        <translation>申诉中</translation>
    </message>
    <message>
        <source>Upheld</source>
        <translation>维持</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Import people…</source>
        <translation>导入人员…</translation>
    </message>
    <message>
        <source>New person…</source>
        <translation>新建人员…</translation>
    </message>
    <message>
        <source>Remove person</source>
        <translation>删除人员</translation>
    </message>
    <message>
        <source>New department…</source>
        <translation>新建部门…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Remove department</source>
        <translation>删除部门</translation>
    </message>
    <message>
        <source>New position…</source>
        <translation>新建岗位…</translation>
    </message>
    <message>
        <source>With people who left</source>
        <translation>含离职人员</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>People of the department</source>
        <translation>部门人员</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全部人员</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Nobody is here yet</source>
        <translation>这里还没有人员</translation>
    </message>
    <message>
        <source>Targets and sales belong to people and departments. Import them from a CSV or Excel file, or add them one by one.</source>
        <translation>目标和销售都属于人员与部门。可从 CSV 或 Excel 文件导入，也可逐个添加。</translation>
    </message>
</context>
<context>
    <name>PersonDetails</name>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Transfer…</source>
        <translation>调动…</translation>
    </message>
    <message>
        <source>Leaves…</source>
        <translation>离职…</translation>
    </message>
    <message>
        <source>Sale lines</source>
        <translation>销售明细</translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation>任职</translation>
    </message>
    <message>
        <source>history stays where it was</source>
        <translation>历史业绩留在原部门</translation>
    </message>
    <message>
        <source>Choose a person</source>
        <translation>请选择人员</translation>
    </message>
    <message>
        <source>Hired %1</source>
        <translation>%1 入职</translation>
    </message>
    <message>
        <source>%1 · last day %2</source>
        <translation>%1 · 最后工作日 %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove the assignment since %1</source>
        <translation>删除 %1 起的任职</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Change person</source>
        <translation>修改人员</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新建人员</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Chosen by itself when empty</source>
        <translation>留空则自动生成</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Hired</source>
        <translation>入职日期</translation>
    </message>
</context>
<context>
    <name>PersonTableModel</name>
    <message>
        <source>Code</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Hired</source>
        <translation>入职日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后工作日</translation>
    </message>
</context>
<context>
    <name>PlanDrawing</name>
    <message>
        <source>Attainment, and the share of the target bonus that is paid</source>
        <translation>达成率（横）与目标奖金兑现比例（纵）</translation>
    </message>
    <message>
        <source>What counts, and what it pays</source>
        <translation>计发的数（横）与奖金（纵）</translation>
    </message>
    <message>
        <source>What chooses the tier, and the rate</source>
        <translation>决定阶梯的数（横）与比例（纵）</translation>
    </message>
    <message>
        <source>Cliff at %1: what is paid jumps from %2 to %3.</source>
        <translation>断崖：到 %1 时奖金从 %2 跳到 %3。</translation>
    </message>
</context>
<context>
    <name>PlansDialog</name>
    <message>
        <source>Incentive plans</source>
        <translation>激励方案</translation>
    </message>
    <message>
        <source>New plan…</source>
        <translation>新方案…</translation>
    </message>
    <message>
        <source>New version…</source>
        <translation>新版本…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>A version that pay was posted by is frozen: make a new version to change it.</source>
        <translation>据以核定过奖金的版本已冻结：要改请做新版本。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Everybody who sells</source>
        <translation>所有销售人员</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>Can be changed</source>
        <translation>可修改</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Pays for each</source>
        <translation>核算周期</translation>
    </message>
    <message>
        <source>For</source>
        <translation>适用</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>组成项</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Remove the plan?</source>
        <translation>删除这个方案？</translation>
    </message>
    <message>
        <source>Periods that “%1” ruled from %2 on have the version before, or no plan. It can be undone.</source>
        <translation>“%1”自 %2 起管辖的期间将改用上一版本，或没有方案。可以撤销。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>PositionDialog</name>
    <message>
        <source>Change position</source>
        <translation>修改岗位</translation>
    </message>
    <message>
        <source>New position</source>
        <translation>新建岗位</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
</context>
<context>
    <name>ProblemTableModel</name>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Row as in the file</source>
        <translation>文件原始行</translation>
    </message>
</context>
<context>
    <name>ProposalConflictsDialog</name>
    <message>
        <source>Proposals that were not recorded</source>
        <translation>未记录的建议</translation>
    </message>
    <message>
        <source>Lines that were not recorded</source>
        <translation>未记录的行</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Why it was not recorded</source>
        <translation>未记录的原因</translation>
    </message>
    <message>
        <source>In the table</source>
        <translation>表中内容</translation>
    </message>
</context>
<context>
    <name>ProposalFiles</name>
    <message>
        <source>Table for proposals…</source>
        <translation>导出建议表…</translation>
    </message>
    <message>
        <source>Take in proposals…</source>
        <translation>导入建议…</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>目标建议</translation>
    </message>
    <message>
        <source>Take in proposals</source>
        <translation>导入建议</translation>
    </message>
    <message>
        <source>Proposals: %1 recorded, %2 known before, %3 not recorded.</source>
        <translation>目标建议：记录 %1 条，此前已有 %2 条，未记录 %3 条。</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv *.txt);;All files (*)</source>
        <translation>表格文件 (*.xlsx *.csv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Taking in proposals</source>
        <translation>正在导入建议</translation>
    </message>
</context>
<context>
    <name>ReportPreview</name>
    <message>
        <source>Preview of the report</source>
        <translation>报告预览</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Save the report as PDF</source>
        <translation>将报告另存为 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>The printer did not take the report. Nothing was printed.</source>
        <translation>打印机未接受报告，未打印任何内容。</translation>
    </message>
    <message>
        <source>The printer stopped at page %1.</source>
        <translation>打印机在第 %1 页停止。</translation>
    </message>
    <message>
        <source>Quarterly review</source>
        <translation>季度评审报告</translation>
    </message>
    <message>
        <source>Review without personal pages</source>
        <translation>评审报告（不含个人页）</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Chinese and English</source>
        <translation>中文和英文</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>报告语言</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>For black-and-white print</source>
        <translation>适合黑白打印</translation>
    </message>
    <message>
        <source>Causes and actions</source>
        <translation>原因与措施</translation>
    </message>
    <message>
        <source>Type into the table; the report shows it at once.</source>
        <translation>在表格中录入，报告即时更新。</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>正在写出报告</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Computing the report</source>
        <translation>正在生成报告预览</translation>
    </message>
    <message>
        <source>No report yet</source>
        <translation>还没有报告</translation>
    </message>
    <message>
        <source>A report is made of sales and targets. Import sales data: then it can be read here, printed and saved as PDF.</source>
        <translation>报告由销售和目标生成。导入销售数据后，即可在此查看、打印并另存为 PDF。</translation>
    </message>
    <message>
        <source>Import sales data…</source>
        <translation>导入销售数据…</translation>
    </message>
    <message>
        <source>Target letters</source>
        <translation>目标书</translation>
    </message>
    <message>
        <source>Adjustment notices</source>
        <translation>目标调整通知书</translation>
    </message>
    <message>
        <source>Acknowledgement of targets</source>
        <translation>目标确认签收表</translation>
    </message>
    <message>
        <source>Nothing to write yet</source>
        <translation>还没有可写的内容</translation>
    </message>
    <message>
        <source>Letters are written for people with a target in the year, notices for approved adjustments. Choose another report at the left of the page, or set targets first.</source>
        <translation>目标书写给本年度有目标的人，调整通知书对应已批准的调整。请选择其他报告，或先设定目标。</translation>
    </message>
    <message>
        <source>Scorecards</source>
        <translation>绩效考核</translation>
    </message>
    <message>
        <source>Nobody is judged in this period</source>
        <translation>本期没有考核</translation>
    </message>
    <message>
        <source>Scorecards are printed for those whom a template is for. Define one on the page of scorecards, or choose another period.</source>
        <translation>考核表按模板适用的人员打印。请在“绩效考核”页定义模板，或选择其他期间。</translation>
    </message>
    <message>
        <source>Pay statements</source>
        <translation>奖金核算单</translation>
    </message>
    <message>
        <source>Nobody is paid by a plan in this period</source>
        <translation>这个期间没有人按方案发奖金</translation>
    </message>
    <message>
        <source>Statements are printed for the pay periods inside the chosen period. Define a plan on the page of incentives, or choose another period.</source>
        <translation>核算单按所选期间内的核算期打印。请在激励页定义方案，或另选期间。</translation>
    </message>
</context>
<context>
    <name>ReviewNoteTableModel</name>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>缺口</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>“%1” is not a date; write it as 2026-10-31.</source>
        <translation>“%1”不是日期，请写成 2026-10-31 的形式。</translation>
    </message>
</context>
<context>
    <name>RunningWork</name>
    <message>
        <source>Work is under way</source>
        <translation>有工作正在进行</translation>
    </message>
    <message>
        <source>Not finished yet: %1</source>
        <translation>尚未完成：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between pieces of work</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>What is stopped leaves nothing half done: the workspace and all files are as they were before it began.</source>
        <translation>停止后不留半成品：工作簿和各文件都与开始之前一样。</translation>
    </message>
    <message>
        <source>Close when it is done</source>
        <translation>完成后关闭</translation>
    </message>
    <message>
        <source>Stop it and close</source>
        <translation>停止并关闭</translation>
    </message>
</context>
<context>
    <name>SaleLineTableModel</name>
    <message>
        <source>%1, line %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>销售人员</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>业绩占比</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>SaleLinesView</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>销售人员</translation>
    </message>
    <message>
        <source>Filter by</source>
        <translation>筛选依据</translation>
    </message>
    <message>
        <source>contains …</source>
        <translation>包含 …</translation>
    </message>
    <message>
        <source>Filter text</source>
        <translation>筛选文本</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Divide credit…</source>
        <translation>业绩分成…</translation>
    </message>
    <message>
        <source>Import sales CSV…</source>
        <translation>导入销售 CSV…</translation>
    </message>
    <message>
        <source>Here are your sale lines</source>
        <translation>销售明细显示在这里</translation>
    </message>
    <message>
        <source>Sale lines</source>
        <translation>销售明细</translation>
    </message>
    <message>
        <source>%1  ✕</source>
        <translation>%1  ✕</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>Total %1 · quantity %2</source>
        <translation>合计 %1 · 数量 %2</translation>
    </message>
    <message>
        <source>Import #%1, %2</source>
        <translation>导入批次 #%1，%2</translation>
    </message>
    <message>
        <source>Counts when</source>
        <translation>计入时点</translation>
    </message>
    <message>
        <source>Import a CSV or Excel file from your ERP or CRM: encoding and columns are recognised.</source>
        <translation>导入 ERP 或 CRM 导出的 CSV 或 Excel 文件，自动识别编码和列。</translation>
    </message>
</context>
<context>
    <name>SalesPage</name>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Sale lines</source>
        <translation>销售明细</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入批次</translation>
    </message>
</context>
<context>
    <name>ScenarioChangeDialog</name>
    <message>
        <source>Change of a scenario</source>
        <translation>方案变动</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Whose targets</source>
        <translation>谁的目标</translation>
    </message>
    <message>
        <source>When</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>It moves the targets of the subject and of everything inside it; those above move by as much. Where several changes fit, the narrowest subject counts, then the shortest period.</source>
        <translation>该对象及其内部所有目标按比例变动，上级目标随之变动相同数额。多条变动都适用时，以范围最小的对象、其次以最短的期间为准。</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>全部期间</translation>
    </message>
</context>
<context>
    <name>ScenarioDialog</name>
    <message>
        <source>Scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Stands on</source>
        <translation>依据版本</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>设想</translation>
    </message>
    <message>
        <source>Demand recovers, a competitor cuts prices …</source>
        <translation>需求回暖、竞品降价……</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>假设条件</translation>
    </message>
    <message>
        <source>One on each line</source>
        <translation>每行一条</translation>
    </message>
    <message>
        <source>Changes against the version</source>
        <translation>相对所依据版本的变动</translation>
    </message>
    <message>
        <source>Add a change…</source>
        <translation>添加变动…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>When to think of it</source>
        <translation>何时考虑</translation>
    </message>
    <message>
        <source>Add a rule…</source>
        <translation>添加规则…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>全部期间</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Whose targets</source>
        <translation>谁的目标</translation>
    </message>
    <message>
        <source>When</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>外部指标</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Enter an indicator first.</source>
        <translation>请先录入外部指标。</translation>
    </message>
</context>
<context>
    <name>ScenarioSideBySide</name>
    <message>
        <source>Scenarios side by side</source>
        <translation>方案对比</translation>
    </message>
    <message>
        <source>Whose targets</source>
        <translation>谁的目标</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>No targets of the company in this year, or they do not add up.</source>
        <translation>本年没有公司目标，或该指标不可加总。</translation>
    </message>
    <message>
        <source>Targets of the company by month: %1</source>
        <translation>公司各月目标：%1</translation>
    </message>
</context>
<context>
    <name>ScenarioTriggerDialog</name>
    <message>
        <source>When to think of a scenario</source>
        <translation>何时考虑方案</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>外部指标</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Months in a row</source>
        <translation>连续月数</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The newest months all have to pass. Then the scenario is proposed; nothing switches by itself.</source>
        <translation>最近各月须全部满足，才会提出建议；任何切换都不会自动发生。</translation>
    </message>
</context>
<context>
    <name>ScenarioWords</name>
    <message>
        <source>Base</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Optimistic</source>
        <translation>乐观</translation>
    </message>
    <message>
        <source>Pessimistic</source>
        <translation>悲观</translation>
    </message>
    <message>
        <source>below</source>
        <translation>低于</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>不高于</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>不低于</translation>
    </message>
    <message>
        <source>above</source>
        <translation>高于</translation>
    </message>
    <message numerus="yes">
        <source>%1 %2, %n months in a row</source>
        <translation>
            <numerusform>%1 %2，连续 %n 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has been %2 %3 for %n months (%4 in %5): think of the scenario “%6”.</source>
        <translation>
            <numerusform>%1已连续 %n 个月%2 %3（%5 为 %4）：请考虑方案「%6」。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1：%2 %3</translation>
    </message>
</context>
<context>
    <name>ScenariosDialog</name>
    <message>
        <source>Scenarios</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>The company month by month</source>
        <translation>公司各月</translation>
    </message>
    <message>
        <source>New scenario…</source>
        <translation>新建方案…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Take over as a new version…</source>
        <translation>采用为新版本…</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>外部指标</translation>
    </message>
    <message>
        <source>New indicator…</source>
        <translation>新建外部指标…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>建议考虑</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Stands on</source>
        <translation>依据版本</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>设想</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>外部指标</translation>
    </message>
    <message>
        <source>Newest value</source>
        <translation>最新值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Proposes</source>
        <translation>建议规则</translation>
    </message>
    <message>
        <source>Enter targets first.</source>
        <translation>请先录入目标。</translation>
    </message>
    <message>
        <source>· %1</source>
        <translation>· %1</translation>
    </message>
    <message>
        <source>Assumes:
%1</source>
        <translation>假设：
%1</translation>
    </message>
    <message>
        <source>Remove the scenario?</source>
        <translation>删除该方案？</translation>
    </message>
    <message>
        <source>“%1” goes with everything that was entered in it.</source>
        <translation>「%1」及其中录入的内容将一并删除。</translation>
    </message>
    <message>
        <source>The base targets stay as they are. It can be undone.</source>
        <translation>基准目标不变，可以撤销。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove the indicator?</source>
        <translation>删除该外部指标？</translation>
    </message>
    <message>
        <source>“%1” goes with its values.</source>
        <translation>「%1」及其数值将一并删除。</translation>
    </message>
    <message>
        <source>Take the scenario over?</source>
        <translation>采用该方案？</translation>
    </message>
    <message>
        <source>The targets of “%1” become a draft of the next version, in force from %2 once it is published. The day can be changed in the draft.</source>
        <translation>「%1」的目标将成为下一版本的草稿，发布后自 %2 起生效；日期可在草稿中修改。</translation>
    </message>
    <message>
        <source>What is published stays in force until then; the scenario stays as it is.</source>
        <translation>在此之前已发布的版本继续有效；方案本身不变。</translation>
    </message>
    <message>
        <source>Make the draft</source>
        <translation>生成草稿</translation>
    </message>
    <message>
        <source>“%1” is a draft now. Look at it, then submit it.</source>
        <translation>「%1」已成为草稿，请查看后提交。</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变动</translation>
    </message>
</context>
<context>
    <name>ScorecardDetails</name>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>How the score comes about</source>
        <translation>得分是怎样算出来的</translation>
    </message>
    <message>
        <source>Dimensions beside the median of the peers</source>
        <translation>各维度与同模板人员中位数</translation>
    </message>
    <message>
        <source>Choose a person</source>
        <translation>请选择人员</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 名，共 %2 人</translation>
    </message>
    <message>
        <source>Median of the peers: %1</source>
        <translation>同模板中位数：%1</translation>
    </message>
    <message>
        <source>Equal scores got the better grade, beyond its share.</source>
        <translation>同分者都得较好的等级，超出了占比。</translation>
    </message>
    <message>
        <source>The KPI&apos;s standard: the person has no target of this metric.</source>
        <translation>考核指标的标准值：此人没有该指标的目标。</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>考核指标</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Attainment</source>
        <translation>达成率</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计分</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Of the score</source>
        <translation>得分贡献</translation>
    </message>
    <message>
        <source>Missing values: %1; %2</source>
        <translation>缺 %1 个值；%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a KPI and the value that it needs</comment>
        <translation>%1达到 %2</translation>
    </message>
    <message>
        <source>For grade %1, one of: %2</source>
        <translation>达到 %1 级只需其一：%2</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between ways to a grade</comment>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>ScorecardRulesDialog</name>
    <message>
        <source>KPIs and templates</source>
        <translation>指标与模板</translation>
    </message>
    <message>
        <source>KPIs</source>
        <translation>考核指标</translation>
    </message>
    <message>
        <source>New KPI…</source>
        <translation>新建指标…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>考核表模板</translation>
    </message>
    <message>
        <source>New template…</source>
        <translation>新建模板…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>考核指标</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>维度</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>门槛</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>保底</translation>
    </message>
    <message>
        <source>Cap</source>
        <translation>封顶</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Everybody who sells</source>
        <translation>所有销售人员</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>For</source>
        <translation>适用</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Remove the template?</source>
        <translation>删除模板？</translation>
    </message>
    <message>
        <source>Periods that “%1” ruled from %2 on have the version before, or no scorecard. It can be undone.</source>
        <translation>“%1”自 %2 起适用的期间将改用之前的版本，或不再有考核表。可以撤销。</translation>
    </message>
</context>
<context>
    <name>ScorecardTemplateDialog</name>
    <message>
        <source>Template of scorecards</source>
        <translation>考核表模板</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>small letters, digits and _</source>
        <translation>小写字母、数字和 _</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>A missing value</source>
        <translation>缺失的值</translation>
    </message>
    <message>
        <source>KPIs and weights</source>
        <translation>指标与权重</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>For these positions</source>
        <translation>适用岗位</translation>
    </message>
    <message>
        <source>Another day makes a new version: periods that began before keep the old one. Without a position it is for everybody who sells. Shares force the distribution of grades; leave them empty to grade by score.</source>
        <translation>换一个生效日期即为新版本，之前开始的期间仍用旧版本。不勾选岗位则适用于所有销售人员。填写占比即为强制分布；留空则按得分定级。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>考核指标</translation>
    </message>
    <message>
        <source>Weight in %</source>
        <translation>权重 %</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>From %</source>
        <translation>起点 %</translation>
    </message>
    <message>
        <source>Share %</source>
        <translation>占比 %</translation>
    </message>
    <message>
        <source>Together %1 %</source>
        <translation>合计 %1%</translation>
    </message>
    <message>
        <source>“%1” is no share; type 50 for 50 %.</source>
        <translation>“%1”不是比例；50% 请输入 50。</translation>
    </message>
</context>
<context>
    <name>ScorecardWords</name>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>客户满意</translation>
    </message>
    <message>
        <source>Cost and profit</source>
        <translation>成本与利润</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市场拓展</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>个人成长</translation>
    </message>
    <message>
        <source>below the threshold</source>
        <translation>低于门槛，不计</translation>
    </message>
    <message>
        <source>raised to the floor</source>
        <translation>按保底计</translation>
    </message>
    <message>
        <source>held to the cap</source>
        <translation>按封顶计</translation>
    </message>
    <message>
        <source>there is no score until it is known</source>
        <translation>补齐之前没有得分</translation>
    </message>
    <message>
        <source>the other weights stand for the whole</source>
        <translation>其余权重按比例补足</translation>
    </message>
</context>
<context>
    <name>ScorecardsPage</name>
    <message>
        <source>KPIs and templates…</source>
        <translation>指标与模板…</translation>
    </message>
    <message>
        <source>Start with a standard scorecard</source>
        <translation>从标准考核表开始</translation>
    </message>
    <message>
        <source>Scores of the period</source>
        <translation>本期得分</translation>
    </message>
    <message>
        <source>Nobody is judged in this period yet</source>
        <translation>本期还没有考核</translation>
    </message>
    <message>
        <source>A scorecard weighs several KPIs into one score: sales, margin, new customers, satisfaction. Start with a standard one and change it, or define KPIs and a template of your own.</source>
        <translation>考核表把多个指标按权重合成一个得分：销售额、毛利率、新客户、满意度等。可以从标准考核表开始再修改，也可以自定义指标与模板。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Scorecards</source>
        <translation>绩效考核</translation>
    </message>
    <message>
        <source>Print scorecards…</source>
        <translation>打印考核表…</translation>
    </message>
    <message>
        <source>Reading earlier scores</source>
        <translation>正在读取往期得分</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Change log</source>
        <translation>变更记录</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Navigation</source>
        <translation>导航</translation>
    </message>
</context>
<context>
    <name>SimulationDialog</name>
    <message>
        <source>What the draft would have paid</source>
        <translation>模拟：草案会发多少</translation>
    </message>
    <message>
        <source>Replayed over</source>
        <translation>回放期间</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Pay periods: %1. In force %2, draft %3: %4.</source>
        <translation>核算期 %1 个。现行 %2，草案 %3，相差 %4。</translation>
    </message>
    <message>
        <source>Paid anything: %1 people, now %2, of %3. Gain: %4, lose: %5.</source>
        <translation>有奖金的人：现行 %1，草案 %2，共 %3 人。增加 %4 人，减少 %5 人。</translation>
    </message>
    <message>
        <source>Budget of these periods: %1.</source>
        <translation>这些期间的预算：%1。</translation>
    </message>
    <message>
        <source>If everybody sold one per cent more in the last period, it would cost %1 more.</source>
        <translation>若最后一期每人多销 1%，将多发 %1。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>现行</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草案</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Replaying…</source>
        <translation>正在回放…</translation>
    </message>
    <message>
        <source>Replaying the draft</source>
        <translation>正在回放草案</translation>
    </message>
</context>
<context>
    <name>StrategicGoalDialog</name>
    <message>
        <source>Strategic goal</source>
        <translation>战略目标</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>衡量指标</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>By</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>There is a day</source>
        <translation>有期限</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Nothing that is counted</source>
        <translation>不以指标衡量</translation>
    </message>
</context>
<context>
    <name>StrategicGoalsDialog</name>
    <message>
        <source>Strategic goals</source>
        <translation>战略目标</translation>
    </message>
    <message>
        <source>New strategic goal…</source>
        <translation>新建战略目标…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>What lies beyond one year. A target says in its SMART card which of them it is there for.</source>
        <translation>一年以上的目标。每个目标在 SMART 卡片中说明服务于哪一个。</translation>
    </message>
    <message>
        <source>Strategic goal</source>
        <translation>战略目标</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>衡量指标</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>By</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Remove the strategic goal?</source>
        <translation>删除该战略目标？</translation>
    </message>
    <message>
        <source>“%1” is removed. It can be undone.</source>
        <translation>将删除「%1」，可以撤销。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>TableExporter</name>
    <message>
        <source>The table was written to “%1”.</source>
        <translation>表格已写入“%1”。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV, UTF-8 (*.csv)</source>
        <translation>CSV，UTF-8 (*.csv)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Writing the table</source>
        <translation>正在写出表格</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
</context>
<context>
    <name>TalkDialog</name>
    <message>
        <source>Talk about a target</source>
        <translation>目标沟通</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>沟通记录</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>发言人</translation>
    </message>
    <message>
        <source>You, if nobody is named</source>
        <translation>不填则为您本人</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1: %2 · appeals until %3</source>
        <translation>%1：%2 · 申诉截止 %3</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>%1: %2 · not published yet</source>
        <translation>%1：%2 · 尚未发布</translation>
    </message>
    <message>
        <source>Take %1 over as the target</source>
        <translation>采纳 %1 作为目标</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类型</translation>
    </message>
</context>
<context>
    <name>TalkWords</name>
    <message>
        <source>Proposal</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Counter-proposal</source>
        <translation>反建议</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>申诉</translation>
    </message>
    <message>
        <source>Answer to the appeal</source>
        <translation>申诉答复</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>In talks</source>
        <translation>沟通中</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Appealed</source>
        <translation>申诉中</translation>
    </message>
    <message>
        <source>nobody is called so</source>
        <translation>查无此人</translation>
    </message>
    <message>
        <source>several people are called so</source>
        <translation>有多人同名</translation>
    </message>
    <message>
        <source>no such metric</source>
        <translation>没有这个指标</translation>
    </message>
    <message>
        <source>no such period</source>
        <translation>没有这个期间</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>the person has no target there</source>
        <translation>该人员在此期间没有目标</translation>
    </message>
    <message>
        <source>the target has moved since</source>
        <translation>目标此后已变动</translation>
    </message>
    <message>
        <source>the target is published: it is appealed or adjusted</source>
        <translation>目标已发布：请申诉或申请调整</translation>
    </message>
    <message>
        <source>an earlier line speaks about the same target</source>
        <translation>前面的行已针对同一目标</translation>
    </message>
    <message>
        <source>the line cannot be read</source>
        <translation>该行无法读取</translation>
    </message>
</context>
<context>
    <name>TargetComparisonDialog</name>
    <message>
        <source>Compare targets</source>
        <translation>比较目标</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>调整前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>调整后</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>生效中</translation>
    </message>
    <message>
        <source>Newest version</source>
        <translation>最新版本</translation>
    </message>
    <message>
        <source>As it stood on…</source>
        <translation>某日所见…</translation>
    </message>
    <message>
        <source>No difference in %1</source>
        <translation>%1 没有差异</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>TargetDetails</name>
    <message>
        <source>Stretch</source>
        <translation>挑战</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>底线</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Where the number comes from</source>
        <translation>数字的来源</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Basis and changes</source>
        <translation>依据与变更记录</translation>
    </message>
    <message>
        <source>Choose a row</source>
        <translation>请选择一行</translation>
    </message>
    <message>
        <source>No entry yet. Type into a cell, or paste a block from Excel.</source>
        <translation>尚无记录。可在单元格中录入，或从 Excel 粘贴。</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The chosen target</source>
        <translation>选中的目标</translation>
    </message>
    <message>
        <source>V%1 · %2</source>
        <translation>V%1 · %2</translation>
    </message>
    <message>
        <source>Talk about this target…</source>
        <translation>目标沟通…</translation>
    </message>
</context>
<context>
    <name>TargetDivision</name>
    <message>
        <source>Divide…</source>
        <translation>分解…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Capacity…</source>
        <translation>产能…</translation>
    </message>
    <message>
        <source>Parts…</source>
        <translation>分项…</translation>
    </message>
</context>
<context>
    <name>TargetGridEditor</name>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>向下填充</translation>
    </message>
    <message>
        <source>Fill right</source>
        <translation>向右填充</translation>
    </message>
    <message>
        <source>Withdraw target</source>
        <translation>撤销目标</translation>
    </message>
</context>
<context>
    <name>TargetRowNotes</name>
    <message>
        <source>Adjusting</source>
        <translation>调整中</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>有变动</translation>
    </message>
    <message>
        <source>As the base</source>
        <translation>同基准</translation>
    </message>
</context>
<context>
    <name>TargetTreeModel</name>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>%1 (joined %2)</source>
        <translation>%1（%2 加入）</translation>
    </message>
    <message>
        <source>%1 (left %2)</source>
        <translation>%1（%2 离开）</translation>
    </message>
    <message>
        <source>Own target less the sum of the rows below it</source>
        <translation>本级目标减去下级目标之和</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年实际</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>增长率</translation>
    </message>
    <message>
        <source>%1 target</source>
        <translation>%1目标</translation>
    </message>
    <message>
        <source>%1 · in force: %2</source>
        <translation>%1 · 生效中：%2</translation>
    </message>
    <message>
        <source>%1/5</source>
        <translation>%1/5</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>SMART</source>
        <translation>SMART</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>未分解</translation>
    </message>
</context>
<context>
    <name>TargetVersionDialog</name>
    <message>
        <source>Version of the targets</source>
        <translation>目标版本</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签署人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Steps so far</source>
        <translation>办理过程</translation>
    </message>
    <message>
        <source>V%1</source>
        <translation>V%1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Start a new version</source>
        <translation>开始新版本</translation>
    </message>
    <message>
        <source>Change day and reason</source>
        <translation>修改日期和原因</translation>
    </message>
    <message>
        <source>Submit for approval</source>
        <translation>提交审批</translation>
    </message>
    <message>
        <source>Send back to draft</source>
        <translation>退回草稿</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>放弃草稿</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>It takes effect before today: somebody other than who submitted it has to approve it.</source>
        <translation>生效日早于今天：须由提交人以外的人批准。</translation>
    </message>
    <message>
        <source>A target changes by %1: somebody other than who submitted it has to approve it.</source>
        <translation>有目标变动 %1：须由提交人以外的人批准。</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) lack something (column SMART): they are not published until it is said.</source>
        <translation>
            <numerusform>%n 个目标的说明不完整（见 SMART 列），补全前不能发布。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) on fairness are open.</source>
        <translation>
            <numerusform>还有 %n 项公平性发现待处理。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TargetWords</name>
    <message>
        <source>No target</source>
        <translation>无目标</translation>
    </message>
    <message>
        <source>Entered for this period</source>
        <translation>按本期间录入</translation>
    </message>
    <message>
        <source>Adds up from what was entered below</source>
        <translation>由下级录入汇总</translation>
    </message>
    <message>
        <source>Share of a longer period, by season weights</source>
        <translation>按季节权重由更长期间分摊</translation>
    </message>
    <message>
        <source>Entered for a longer period that holds here, too</source>
        <translation>沿用更长期间的录入值</translation>
    </message>
    <message>
        <source>Changed inside the period: by days of the old and the new target</source>
        <translation>期间内有变更：按新旧目标的天数折算</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>已被替代</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市场变化</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>人员变动</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Correction of a mistake</source>
        <translation>纠正错误</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>V%1 · %2</source>
        <translation>V%1 · %2</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Moved by a change of the scenario</source>
        <translation>由方案变动推算</translation>
    </message>
</context>
<context>
    <name>TargetWorkflow</name>
    <message>
        <source>Compare versions…</source>
        <translation>比较版本…</translation>
    </message>
    <message>
        <source>Ask for an adjustment…</source>
        <translation>申请调整…</translation>
    </message>
    <message>
        <source>Adjustments (%1)…</source>
        <translation>调整申请 (%1)…</translation>
    </message>
    <message>
        <source>Adjustments…</source>
        <translation>调整申请…</translation>
    </message>
    <message>
        <source>Submit V%1…</source>
        <translation>提交 V%1…</translation>
    </message>
    <message>
        <source>Approve V%1…</source>
        <translation>批准 V%1…</translation>
    </message>
    <message>
        <source>Publish V%1…</source>
        <translation>发布 V%1…</translation>
    </message>
    <message>
        <source>New version…</source>
        <translation>新版本…</translation>
    </message>
    <message>
        <source>V%1 is published, in force since %2.</source>
        <translation>V%1 已发布，自 %2 起生效。</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Begin a new version?</source>
        <translation>开始新版本？</translation>
    </message>
    <message>
        <source>V%1 is published and is not edited. The entry begins a draft of V%2, which is in force once it is published.</source>
        <translation>V%1 已发布，不能修改。这次录入会开始 V%2 的草稿，发布后才生效。</translation>
    </message>
    <message>
        <source>What is published stays in force until then.</source>
        <translation>在此之前，已发布的目标继续生效。</translation>
    </message>
    <message>
        <source>Begin the draft</source>
        <translation>开始草稿</translation>
    </message>
    <message>
        <source>Fairness…</source>
        <translation>公平性…</translation>
    </message>
    <message>
        <source>Scenarios (%1 proposed)…</source>
        <translation>方案（%1 条建议）…</translation>
    </message>
    <message>
        <source>Scenarios…</source>
        <translation>方案…</translation>
    </message>
    <message>
        <source>Take over as a new version…</source>
        <translation>采用为新版本…</translation>
    </message>
    <message>
        <source>Strategic goals…</source>
        <translation>战略目标…</translation>
    </message>
</context>
<context>
    <name>TargetsPage</name>
    <message>
        <source>V%1 · in force since %2</source>
        <translation>V%1 · 自 %2 起生效</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>底线</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>挑战</translation>
    </message>
    <message>
        <source>Level shown in the grid</source>
        <translation>表格显示的档位</translation>
    </message>
    <message>
        <source>Quarters</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Columns of the grid</source>
        <translation>表格的列</translation>
    </message>
    <message>
        <source>Targets by organisation and period</source>
        <translation>按组织与期间的目标</translation>
    </message>
    <message>
        <source>Import targets…</source>
        <translation>导入目标…</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Targets of this metric do not add up: each holds for its own row.</source>
        <translation>该指标的目标不可加总，各行独立。</translation>
    </message>
    <message>
        <source>Departments add up to %1, company target %2</source>
        <translation>部门合计 %1，公司目标 %2</translation>
    </message>
    <message>
        <source>Difference 0</source>
        <translation>差额 0</translation>
    </message>
    <message>
        <source>Not divided: %1</source>
        <translation>未分解：%1</translation>
    </message>
    <message>
        <source>Over-assigned: %1</source>
        <translation>超额分派：%1</translation>
    </message>
    <message>
        <source>Months add up to quarters and the year by themselves. Bold: entered, plain: derived.</source>
        <translation>月度自动汇总为季度和年度。粗体：录入，常规：推算。</translation>
    </message>
    <message>
        <source>“%1” is not a number for a target; nothing was changed. Type 1280, 1.2万 or +8%.</source>
        <translation>“%1”不是有效的目标值，未做更改。可输入 1280、1.2万 或 +8%。</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Add people…</source>
        <translation>添加人员…</translation>
    </message>
    <message>
        <source>Target of the company</source>
        <translation>公司目标</translation>
    </message>
    <message>
        <source>No targets yet</source>
        <translation>还没有目标</translation>
    </message>
    <message>
        <source>Targets belong to the company, its departments and people. Add people first, import a table of targets, or begin with the target of the company.</source>
        <translation>目标属于公司、部门和人员。可先添加人员，或导入目标表，也可从公司目标开始。</translation>
    </message>
    <message>
        <source>Newest version</source>
        <translation>最新版本</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>生效中</translation>
    </message>
    <message>
        <source>Version shown in the grid</source>
        <translation>表格显示的版本</translation>
    </message>
    <message>
        <source>Choose the cells that are to change first.</source>
        <translation>请先选中要调整的单元格。</translation>
    </message>
    <message>
        <source>Target letters…</source>
        <translation>目标书…</translation>
    </message>
    <message>
        <source>Talk about this target…</source>
        <translation>目标沟通…</translation>
    </message>
    <message>
        <source>What-if, never in force</source>
        <translation>设想方案，不生效</translation>
    </message>
    <message>
        <source>%1: parts add up to %2 of %3</source>
        <comment>a column of the sale lines</comment>
        <translation>%1分项合计 %2 / %3</translation>
    </message>
    <message>
        <source>Checking targets</source>
        <translation>正在检查目标</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
</context>
<context>
    <name>TransferDialog</name>
    <message>
        <source>Transfer %1</source>
        <translation>调动 %1</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>调动</translation>
    </message>
    <message>
        <source>To department</source>
        <translation>调入部门</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>From</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Workspaces that you open are listed here.</source>
        <translation>打开过的工作簿显示在这里。</translation>
    </message>
    <message>
        <source>Who is on pace, who is not, and why</source>
        <translation>谁跟上了进度，谁没有，为什么</translation>
    </message>
    <message>
        <source>Open the sample company</source>
        <translation>打开示例公司</translation>
    </message>
    <message>
        <source>25 people, three years of sales, targets: look around at once</source>
        <translation>25 人、三年销售数据与目标，立即体验</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>新建工作簿</translation>
    </message>
    <message>
        <source>Empty, to fill with your own people and targets</source>
        <translation>空白，录入您自己的人员和目标</translation>
    </message>
    <message>
        <source>Import sales CSV</source>
        <translation>导入销售 CSV</translation>
    </message>
    <message>
        <source>From an ERP or CRM; makes a workspace of it</source>
        <translation>来自 ERP 或 CRM，自动建立工作簿</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>打开工作簿</translation>
    </message>
    <message>
        <source>An .attain file on this computer or a shared folder</source>
        <translation>本机或共享文件夹中的 .attain 文件</translation>
    </message>
    <message>
        <source>New from a template</source>
        <translation>从模板新建</translation>
    </message>
    <message>
        <source>Departments, positions, targets from a package (JSON)</source>
        <translation>从数据包（JSON）载入部门、岗位和目标</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Or drop an .attain file or a CSV anywhere on this window</source>
        <translation>也可将 .attain 或 CSV 文件拖放到本窗口任意位置</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Share of %1</source>
        <translation>%1 的占比</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>… and %1 more lines</source>
        <translation>… 另有 %1 行</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the explanation as text</source>
        <translation>将说明复制为文本</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the explanation</source>
        <translation>关闭说明</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>WorkspaceFiles</name>
    <message>
        <source>Open a workspace</source>
        <translation>打开工作簿</translation>
    </message>
    <message>
        <source>Attain workspaces (*.attain)</source>
        <translation>Attain 工作簿 (*.attain)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Open elsewhere</source>
        <translation>已在别处打开</translation>
    </message>
    <message>
        <source>Reading changes nothing. Opening anyway takes it away from the other place, where changes are then refused.</source>
        <translation>只读打开不会改动文件。强行打开会接管该文件，另一处的更改将被拒绝。</translation>
    </message>
    <message>
        <source>Open for reading</source>
        <translation>只读打开</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>强行打开</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>新建工作簿</translation>
    </message>
    <message>
        <source>New workspace for the imported data</source>
        <translation>为导入的数据新建工作簿</translation>
    </message>
    <message>
        <source>Sales targets</source>
        <translation>销售目标</translation>
    </message>
    <message>
        <source>Choose a template</source>
        <translation>选择模板</translation>
    </message>
    <message>
        <source>Packages (*.json)</source>
        <translation>数据包 (*.json)</translation>
    </message>
    <message>
        <source>Making the sample company</source>
        <translation>正在生成示例公司</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Opening “%1”</source>
        <translation>正在打开“%1”</translation>
    </message>
</context>
<context>
    <name>WorkspaceUpkeep</name>
    <message>
        <source>Making the backup of the day</source>
        <translation>正在做当天的备份</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Today&apos;s backup was not made. %1 The workspace itself is unharmed. Settings, Backups makes one at any time.</source>
        <translation>今天的备份没有做成。%1工作簿本身完好无损。可随时在“设置”的“备份”中手动备份。</translation>
    </message>
    <message>
        <source>This workspace lies on a network share. One computer at a time can change it, others can read it. Nothing is overwritten silently: when the file was replaced, changes are refused and you are told. Backups are kept on this computer.</source>
        <translation>此工作簿位于网络共享上。同一时间只有一台电脑可以修改，其他电脑可以查看。程序不会悄悄覆盖：文件若被替换，会拒绝修改并告知您。备份保存在本机。</translation>
    </message>
    <message>
        <source>This workspace lies in a folder of %1, which copies it to other computers. Change it on one computer at a time, and let %1 finish before you open it on another. Nothing is overwritten silently: when the file was replaced, changes are refused and you are told. Backups are kept outside of the folder.</source>
        <translation>此工作簿位于 %1 的同步文件夹中，会被复制到其他电脑。请同一时间只在一台电脑上修改，并等 %1 同步完成后再到另一台打开。程序不会悄悄覆盖：文件若被替换，会拒绝修改并告知您。备份保存在该文件夹之外。</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>“%1” was not finished: what was typed until %2 is still there.</source>
        <translation>“%1”没有填完：%2 之前输入的内容还在。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续填写</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>“%1” cannot be continued: what it was about is not there any more.</source>
        <translation>“%1”无法继续：它所涉及的对象已不存在。</translation>
    </message>
    <message>
        <source>“%1” was replaced by another file while it was open: by a sync client, or another program. You see it as it was before; changes are refused, so that nothing is overwritten. Save a copy if you need what you see, then open the file again.</source>
        <translation>“%1”在打开期间被另一个文件替换（可能是同步软件或其他程序）。您看到的是替换之前的内容；为避免覆盖，修改会被拒绝。如需保留眼前的内容，请另存副本，然后重新打开文件。</translation>
    </message>
    <message>
        <source>“%1” was moved, renamed or removed while it was open. You see it as it was before; changes are refused. Save a copy to keep what you see.</source>
        <translation>“%1”在打开期间被移动、改名或删除。您看到的是此前的内容；修改会被拒绝。如需保留，请另存副本。</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <comment>proposed file name</comment>
        <translation>%1 副本</translation>
    </message>
    <message>
        <source>Attain workspaces (*.attain)</source>
        <translation>Attain 工作簿 (*.attain)</translation>
    </message>
    <message>
        <source>A copy was saved as “%1”.</source>
        <translation>副本已另存为“%1”。</translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation>正在另存副本</translation>
    </message>
    <message>
        <source>Checking the workspace</source>
        <translation>正在检查工作簿</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>The workspace is sound: storage, control totals and the change log were checked.</source>
        <translation>工作簿完好：已检查存储、控制总数和变更记录。</translation>
    </message>
</context>
</TS>
