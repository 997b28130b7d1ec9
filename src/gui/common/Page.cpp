#include "common/Page.h"

#include <QEvent>

Page::Page(Context& context, const DomainEvents& events, QWidget* parent) : QWidget{parent}, m_context{context}
{
    setProperty("role", QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    setFocusPolicy(Qt::ClickFocus);
    connect(&context, &Context::changed, this, &Page::invalidate);
    connect(&events, &DomainEvents::changed, this, &Page::invalidate);
}

ContextFields Page::contextFields() const
{
    return ContextField::Period | ContextField::Department | ContextField::Metric | ContextField::Scenario
        | ContextField::AsOf;
}

void Page::invalidate()
{
    m_outdated = true;
    if (m_scheduled || !isVisible())
        return;
    m_scheduled = true;
    // Several changes in a row give one refresh.
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_scheduled = false;
            if (isVisible())
                refreshNow();
        },
        Qt::QueuedConnection);
}

void Page::refreshNow()
{
    if (!m_outdated)
        return;
    m_outdated = false;
    refresh();
}

void Page::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refreshNow();
}

void Page::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        Q_EMIT barChanged();
        invalidate();
    }
}
