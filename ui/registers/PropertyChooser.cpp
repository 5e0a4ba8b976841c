// SPDX-License-Identifier: GPL-3.0-or-later
#include "registers/PropertyChooser.h"

#include <QtCore/QStringListModel>
#include <QtCore/QTimer>
#include <QtWidgets/QCompleter>

#include "records/RegisterService.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostFound = 20;
constexpr std::chrono::milliseconds chooserPause{120};
const QString codeNameGap = u"   "_s; ///< between code and name; neither has three spaces

QString lineOf(const PropertyCode &code, const QString &name)
{
    return name.isEmpty() ? code.toText() : code.toText() + codeNameGap + name;
}

} // namespace

PropertyChooser::PropertyChooser(RegisterService &registers, std::optional<PropertyType> type, QWidget *parent)
    : QLineEdit(parent)
    , m_registers(registers)
    , m_type(type)
    , m_found(new QStringListModel(this))
    , m_typing(new QTimer(this))
{
    setPlaceholderText(tr("Code or part of the name"));
    auto *completer = new QCompleter(m_found, this);
    // The service has searched already; everything it found is offered.
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    completer->setMaxVisibleItems(10);
    setCompleter(completer);
    m_typing->setSingleShot(true);
    m_typing->setInterval(chooserPause);
    connect(m_typing, &QTimer::timeout, this, &PropertyChooser::find);
    connect(this, &QLineEdit::textEdited, this, [this] { m_typing->start(); });
}

void PropertyChooser::setProperty(const PropertyCode &code, const QString &name)
{
    setText(code.isEmpty() ? QString() : lineOf(code, name));
    setCursorPosition(0);
}

Result<PropertyCode> PropertyChooser::code() const
{
    const QString typed = text().trimmed();
    if (typed.isEmpty())
        return PropertyCode();
    return PropertyCode::fromText(typed.section(codeNameGap, 0, 0).trimmed());
}

void PropertyChooser::find()
{
    const QString typed = text().section(codeNameGap, 0, 0).trimmed();
    if (typed.isEmpty())
        return;
    whenDone(m_registers.findProperties(typed, m_type, mostFound), this,
        [this, generation = ++m_generation](const Result<QList<Property>> &found) {
            if (generation != m_generation || !found || !hasFocus())
                return;
            QStringList lines;
            for (const Property &property : *found)
                lines += lineOf(property.code, property.name);
            m_found->setStringList(lines);
            if (!lines.isEmpty())
                completer()->complete();
        });
}

} // namespace meterdesk
