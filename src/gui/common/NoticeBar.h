#pragma once

#include "common/Icons.h"
#include "common/Notices.h"

#include <QFrame>
#include <QList>
#include <QTimer>

#include <memory>

namespace Ui {
class NoticeBar;
}

/// Shows one notice at a time at the top of the page, never over it. Good news goes by itself, an error stays until it
/// is closed. The newest comes first; those that stay come back when it is gone.
class NoticeBar : public QFrame {
    Q_OBJECT
public:
    NoticeBar(const Notices& notices, const Icons& icons, QWidget* parent = nullptr);
    ~NoticeBar() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void showNotice(const Notice& notice);
    void showNext();
    void drawNotice();

    const Icons& m_icons;
    Notice m_notice;
    QList<Notice> m_waiting;
    std::unique_ptr<Ui::NoticeBar> m_ui;
    QTimer m_timer;
};
