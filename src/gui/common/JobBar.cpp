#include "common/JobBar.h"

#include "common/ui_JobBar.h"

#include <QEvent>
#include <QLocale>

namespace {

constexpr int kShowAfterMs = 200;
constexpr int kSteps = 1000;

} // namespace

JobBar::JobBar(const JobBoard& board, QWidget* parent) : QFrame{parent}, m_ui{std::make_unique<Ui::JobBar>()}
{
    setObjectName(QStringLiteral("jobBar"));
    m_ui->setupUi(this);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kShowAfterMs);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        if (m_job && m_job->isRunning())
            show();
    });
    connect(m_ui->cancelButton, &QPushButton::clicked, this, [this] {
        if (m_job)
            m_job->cancel();
        showProgress();
    });
    connect(&board, &JobBoard::announced, this, &JobBar::follow);
    hide();
}

JobBar::~JobBar() = default;

void JobBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
}

void JobBar::follow(WorkerJob* job)
{
    if (m_job)
        m_others.append(m_job);
    m_job = job;
    connect(job, &WorkerJob::progressed, this, [this, job] {
        if (m_job == job)
            showProgress();
    });
    connect(job, &WorkerJob::finished, this, &JobBar::showLatest);
    connect(job, &QObject::destroyed, this, &JobBar::showLatest);
    showProgress();
    m_delay.start();
}

void JobBar::showLatest()
{
    if (m_job && m_job->isRunning())
        return;
    m_others.removeIf([](const QPointer<WorkerJob>& job) { return !job || !job->isRunning(); });
    m_job = m_others.isEmpty() ? nullptr : m_others.takeLast();
    setVisible(m_job && m_job->elapsedMs() >= kShowAfterMs);
    showProgress();
}

void JobBar::showProgress()
{
    if (!m_job)
        return;
    m_ui->cancelButton->setEnabled(!m_job->isCancelled());
    const QLocale locale;
    QString text = m_job->text();
    if (m_job->isCancelled())
        text = tr("%1 – cancelling …").arg(m_job->text());
    else if (m_job->total() > 0 && m_job->leftMs())
        text = tr("%1 – %2 of %3 %4, about %5 s left")
                   .arg(m_job->text(), locale.toString(m_job->done()), locale.toString(m_job->total()), m_job->unit(),
                        locale.toString((*m_job->leftMs() + 999) / 1000));
    else if (m_job->done() > 0)
        text = tr("%1 – %2 %3").arg(m_job->text(), locale.toString(m_job->done()), m_job->unit());
    m_ui->textLabel->setPlainText(text);
    m_ui->progressBar->setAccessibleName(text);
    m_ui->progressBar->setRange(0, m_job->total() > 0 ? kSteps : 0);
    if (m_job->total() > 0)
        m_ui->progressBar->setValue(static_cast<int>(m_job->done() * kSteps / m_job->total()));
}
