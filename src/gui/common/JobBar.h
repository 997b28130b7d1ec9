#pragma once

#include "common/WorkerJob.h"

#include <QFrame>
#include <QList>
#include <QPointer>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;

/// Shows the running job, of several the one that began last: what it is doing, how far, the time left, Cancel. Appears
/// only for work over 200 ms.
class JobBar : public QFrame {
    Q_OBJECT
public:
    explicit JobBar(const JobBoard& board, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void follow(WorkerJob* job);
    void showLatest();
    void showProgress();

    QList<QPointer<WorkerJob>> m_others; ///< announced earlier, still running
    QPointer<WorkerJob> m_job;
    QTimer m_delay;
    QLabel* m_text;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
};
