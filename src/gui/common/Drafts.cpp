#include "common/Drafts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSaveFile>
#include <QSpinBox>
#include <QStandardPaths>

#include <algorithm>

namespace {

/// Forms add inputs while they are open, so they are looked at and not listened to.
constexpr int kLookMs = 700;
constexpr int kVersion = 1;

const QString kDateFormat = QStringLiteral("yyyy-MM-dd");

/// Null for a widget that is no input.
QVariant valueOf(const QWidget* widget)
{
    if (const auto* line = qobject_cast<const QLineEdit*>(widget))
        return line->text();
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(widget))
        return text->toPlainText();
    if (const auto* box = qobject_cast<const QComboBox*>(widget))
        return box->currentData().isValid() ? box->currentData().toString() : box->currentText();
    if (const auto* date = qobject_cast<const QDateTimeEdit*>(widget))
        return date->date().toString(kDateFormat);
    if (const auto* number = qobject_cast<const QSpinBox*>(widget))
        return number->value();
    if (const auto* number = qobject_cast<const QDoubleSpinBox*>(widget))
        return number->value();
    if (const auto* check = qobject_cast<const QCheckBox*>(widget))
        return check->isChecked();
    return {};
}

void setValue(QWidget* widget, const QVariant& value)
{
    if (auto* line = qobject_cast<QLineEdit*>(widget)) {
        line->setText(value.toString());
    } else if (auto* text = qobject_cast<QPlainTextEdit*>(widget)) {
        text->setPlainText(value.toString());
    } else if (auto* box = qobject_cast<QComboBox*>(widget)) {
        for (int i = 0; i < box->count(); ++i) {
            const QVariant data = box->itemData(i);
            if ((data.isValid() ? data.toString() : box->itemText(i)) == value.toString())
                box->setCurrentIndex(i);
        }
    } else if (auto* date = qobject_cast<QDateTimeEdit*>(widget)) {
        date->setDate(QDate::fromString(value.toString(), kDateFormat));
    } else if (auto* whole = qobject_cast<QSpinBox*>(widget)) {
        whole->setValue(value.toInt());
    } else if (auto* number = qobject_cast<QDoubleSpinBox*>(widget)) {
        number->setValue(value.toDouble());
    } else if (auto* check = qobject_cast<QCheckBox*>(widget)) {
        check->setChecked(value.toBool());
    }
}

/// The inputs that have a name of ours; Qt's own are parts of others.
QList<QWidget*> inputsOf(const QDialog& form)
{
    QList<QWidget*> inputs;
    for (QWidget* widget : form.findChildren<QWidget*>()) {
        if (!widget->objectName().isEmpty() && !widget->objectName().startsWith(QLatin1String{"qt_"})
            && valueOf(widget).isValid())
            inputs.append(widget);
    }
    return inputs;
}

QVariantMap fieldsOf(const QDialog& form)
{
    QVariantMap fields;
    for (const QWidget* input : inputsOf(form))
        fields.insert(input->objectName(), valueOf(input));
    return fields;
}

QJsonObject toJson(const Draft& draft)
{
    return {{QStringLiteral("title"), draft.title},
            {QStringLiteral("at"), draft.at},
            {QStringLiteral("page"), draft.place.page},
            {QStringLiteral("task"), draft.place.task},
            {QStringLiteral("person"), static_cast<qint64>(draft.place.person.value)},
            {QStringLiteral("department"), static_cast<qint64>(draft.place.department.value)},
            {QStringLiteral("files"), QJsonArray::fromStringList(draft.place.files)},
            {QStringLiteral("fields"), QJsonObject::fromVariantMap(draft.fields)}};
}

Draft fromJson(const QJsonObject& json)
{
    Draft draft;
    draft.title = json[QStringLiteral("title")].toString();
    draft.at = json[QStringLiteral("at")].toString();
    draft.place.page = json[QStringLiteral("page")].toString();
    draft.place.task = json[QStringLiteral("task")].toString();
    draft.place.person = attain::PersonId{json[QStringLiteral("person")].toInteger()};
    draft.place.department = attain::DepartmentId{json[QStringLiteral("department")].toInteger()};
    for (const auto& file : json[QStringLiteral("files")].toArray())
        draft.place.files.append(file.toString());
    draft.fields = json[QStringLiteral("fields")].toObject().toVariantMap();
    return draft;
}

} // namespace

QString Draft::key() const
{
    return QStringLiteral("%1/%2/%3/%4")
        .arg(place.page, place.task)
        .arg(place.person.value)
        .arg(place.department.value);
}

Drafts::Drafts(QString file, QObject* parent) : QObject{parent}, m_file{std::move(file)}
{
    m_look.setInterval(kLookMs);
    connect(&m_look, &QTimer::timeout, this, &Drafts::lookNow);
    read();
}

Drafts::~Drafts() = default;

QString Drafts::fileOf(const std::string& workspaceUuid)
{
    const QDir folder{QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)};
    return folder.filePath(QStringLiteral("drafts/%1.json").arg(QString::fromStdString(workspaceUuid)));
}

void Drafts::read()
{
    QFile file{m_file};
    if (m_file.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    if (all[QStringLiteral("version")].toInt() != kVersion)
        return;
    for (const auto& draft : all[QStringLiteral("drafts")].toArray())
        m_drafts.append(fromJson(draft.toObject()));
}

void Drafts::write() const
{
    if (m_file.isEmpty())
        return;
    if (m_drafts.isEmpty()) {
        QFile::remove(m_file);
        return;
    }
    QJsonArray drafts;
    for (const Draft& draft : m_drafts)
        drafts.append(toJson(draft));
    QDir{}.mkpath(QFileInfo{m_file}.absolutePath());
    QSaveFile file{m_file};
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(
        QJsonDocument{QJsonObject{{QStringLiteral("version"), kVersion}, {QStringLiteral("drafts"), drafts}}}.toJson());
    file.commit();
}

void Drafts::keep(Draft draft)
{
    const QString key = draft.key();
    if (m_resumed && m_resumed->key() == key)
        m_resumed.reset();
    draft.at = QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    m_drafts.removeIf([&](const Draft& other) { return other.key() == key; });
    m_drafts.append(std::move(draft));
    write();
}

void Drafts::drop(const QString& key)
{
    if (m_drafts.removeIf([&](const Draft& draft) { return draft.key() == key; }) > 0)
        write();
}

bool Drafts::resume(const Draft& draft, const std::function<void()>& open)
{
    m_resumed = draft;
    open();
    const bool opened = !m_resumed;
    m_resumed.reset();
    return opened;
}

void Drafts::follow(QDialog* form, const Place& place, const std::function<void(const QVariantMap&)>& prepare)
{
    Form followed{form, place, fieldsOf(*form), {}};
    const QString key = Draft{{}, {}, place}.key();
    if (m_resumed && m_resumed->key() == key) {
        const QVariantMap fields = std::exchange(m_resumed, {})->fields;
        if (prepare)
            prepare(fields);
        for (QWidget* input : inputsOf(*form)) {
            if (const auto field = fields.constFind(input->objectName()); field != fields.constEnd())
                setValue(input, *field);
        }
        followed.kept = fields;
    }
    m_forms.append(followed);
    connect(form, &QDialog::finished, this, [this, form, key] {
        m_forms.removeIf([form](const Form& other) { return other.dialog == form; });
        drop(key);
    });
    m_look.start();
}

void Drafts::lookNow()
{
    m_forms.removeIf([](const Form& form) { return !form.dialog; }); // ended unfinished: its draft stays
    if (m_forms.isEmpty())
        m_look.stop();
    for (Form& form : m_forms) {
        const QVariantMap fields = fieldsOf(*form.dialog);
        if (fields == form.kept || (form.kept.isEmpty() && fields == form.untouched))
            continue;
        form.kept = fields;
        keep({form.dialog->windowTitle(), {}, form.place, fields});
    }
}
