// SPDX-License-Identifier: GPL-3.0-or-later
#include "pairing/MeterEntryPanel.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

#include "RegisterWords.h"
#include "records/RegisterService.h"
#include "theme/Theme.h"

#include <iterator>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int entryPanelWidth = 270;

/// The usual lines, the most usual first; others are set in 表计管理.
struct UsualLine
{
    int baud;
    Parity parity;
};
constexpr UsualLine usualLines[] = {
    {2400, Parity::Even}, {1200, Parity::Even}, {4800, Parity::Even}, {9600, Parity::Even}, {9600, Parity::None}};

} // namespace

MeterEntryPanel::MeterEntryPanel(const RegistersDesk &desk, QWidget *parent)
    : RecordPanel(u"meterEntryPanel"_s, parent, entryPanelWidth)
    , m_desk(desk)
{
    beginSection(1);
    m_room = addChoice(u"property_code"_s, tr("Room"), {});
    m_number = addText(u"number"_s, tr("Meter number"));
    m_number->setMaxLength(12);
    m_start = addText(u"start_total"_s, tr("Start reading"), 1, tr("kWh"));
    Choices ports;
    for (const int port : {2, 3, 4, 31})
        ports.append({portText(port), port});
    m_port = addChoice(u"port"_s, tr("Port"), ports);
    Choices lines;
    for (int i = 0; i < static_cast<int>(std::size(usualLines)); ++i) {
        const QString parity = usualLines[i].parity == Parity::Even ? u"E"_s : u"N"_s;
        lines.append({u"%1 8%2%3"_s.arg(usualLines[i].baud).arg(parity).arg(1), i});
    }
    m_line = addChoice(u"baud"_s, tr("Line"), lines);
    auto *hint = new QLabel(tr("What is used after the start reading is billed."), this);
    hint->setWordWrap(true);
    setTextStyle(hint, TextStyle::Caption, Token::Text2);
    addSection()->addWidget(hint);
    addButtons(permits(desk.actor.role, Right::ManageDevices));
    // A scanner ends its number with Enter: that goes on to the reading, and Enter there saves.
    connect(m_number, &QLineEdit::returnPressed, this, [this] {
        m_start->setFocus(Qt::TabFocusReason);
        m_start->selectAll();
    });
    connect(m_start, &QLineEdit::returnPressed, this, &MeterEntryPanel::save);
}

void MeterEntryPanel::showFor(const Concentrator &concentrator, const QList<Property> &freeRooms)
{
    m_concentrator = concentrator.number;
    setTitle(tr("Meters behind %1").arg(concentrator.number.toText()), concentrator.name);
    setRooms(freeRooms);
    next();
}

void MeterEntryPanel::setRooms(const QList<Property> &freeRooms)
{
    const QString before = m_room->currentData().toString();
    m_room->clear();
    for (const Property &room : freeRooms)
        m_room->addItem(room.name, room.code.toText());
    m_room->setCurrentIndex(qMax(freeRooms.isEmpty() ? -1 : 0, m_room->findData(before)));
}

void MeterEntryPanel::next()
{
    m_number->clear();
    m_start->clear();
    begin(false);
    m_number->setFocus(Qt::OtherFocusReason);
}

void MeterEntryPanel::enterNumber(const MeterNo &number)
{
    m_number->setText(number.toText());
    m_number->setModified(true);
    m_start->setFocus(Qt::OtherFocusReason);
}

void MeterEntryPanel::submit()
{
    QList<FieldError> errors;
    Meter meter;
    meter.download = DownloadState::Pending;
    meter.concentratorNo = m_concentrator;
    if (const auto number = MeterNo::fromText(m_number->text().trimmed()))
        meter.number = *number;
    else
        errors += FieldError{u"number"_s, number.error()};
    if (const auto room = PropertyCode::fromText(m_room->currentData().toString()))
        meter.propertyCode = *room;
    else
        errors += FieldError{u"property_code"_s, Error{ErrorCode::UnknownProperty, {}}};
    if (const QString start = m_start->text().trimmed(); !start.isEmpty()) {
        const auto energy = Energy::fromText(start);
        if (energy)
            meter.start.total = *energy;
        else
            errors += FieldError{u"start_total"_s, energy.error()};
    }
    const UsualLine &line = usualLines[m_line->currentData().toInt()];
    meter.line.port = m_port->currentData().toInt();
    meter.line.baud = line.baud;
    meter.line.parity = line.parity;
    if (errors.isEmpty())
        errors += RecordChecks::meter(meter);
    if (!errors.isEmpty())
        return showErrors(errors);
    setBusy(true);
    const QString text = tr("Meter %1 was saved for %2").arg(meter.number.toText(), m_room->currentText());
    whenDone(m_desk.registers.addMeter(m_desk.actor, meter), this, [this, text](const Result<MeterId> &added) {
        finish(added ? Result<void>() : std::unexpected(added.error()), text);
    });
}

} // namespace meterdesk
