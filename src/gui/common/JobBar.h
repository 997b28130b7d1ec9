#pragma once

#include "common/WorkerJob.h"

#include <QFrame>
#include <QList>
#include <QPointer>
#include <QTimer>

#include <memory>

namespace Ui {
class JobBar;
}

/// Shows the running job, of several the one that began last: what it is doing, how far, the time left, Cancel. Appears
/// only for work over 200 ms.
class JobBar : public QFrame {
    Q_OBJECT
public:
    explicit JobBar(const JobBoard& board, QWidget* parent = nullptr);
    ~JobBar() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void follow(WorkerJob* job);
    void showLatest();
    void showProgress();

    QList<QPointer<WorkerJob>> m_others; ///< announced earlier, still running
    QPointer<WorkerJob> m_job;
    QTimer m_delay;
    std::unique_ptr<Ui::JobBar> m_ui;
};
