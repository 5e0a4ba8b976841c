// SPDX-License-Identifier: GPL-3.0-or-later
#include "registers/ConcentratorPanel.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSpinBox>

#include "FieldWork.h"
#include "RegisterWords.h"
#include "common/Pill.h"
#include "form/UnsavedEntries.h"
#include "records/RegisterService.h"
#include "registers/ConcentratorCheck.h"
#include "registers/ConcentratorEventsView.h"
#include "registers/PropertyChooser.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

ConcentratorPanel::ConcentratorPanel(const RegistersDesk &desk, QWidget *parent)
    : RecordPanel(u"concentratorPanel"_s, parent)
    , m_desk(desk)
    , m_state(new Pill(this))
    , m_check(new ConcentratorCheck(desk, this))
    , m_events(new ConcentratorEventsView(desk, this))
{
    m_state->setObjectName(u"concentratorLink"_s);
    titleExtras()->addWidget(m_state);
    beginSection();
    m_number = addText(u"number"_s, tr("Asset number"));
    m_number->setMaxLength(8);
    m_name = addText(u"name"_s, tr("Concentrator"));
    Choices protocols;
    for (const ConcentratorProtocol protocol : {ConcentratorProtocol::Gdw1376Edition2013,
             ConcentratorProtocol::Gdw1376Edition2009, ConcentratorProtocol::MeterBus})
        protocols.append({concentratorProtocolText(protocol), static_cast<int>(protocol)});
    m_protocol = addChoice(u"protocol"_s, tr("Protocol"), protocols, 2);
    m_supplyUnit = addText(u"supply_unit"_s, tr("Supply unit"), 2);
    m_installedOn = addText(u"installed_on"_s, tr("Applied on"));
    m_address = addText(u"address"_s, tr("Address"));
    m_property = new PropertyChooser(desk.registers, std::nullopt, this);
    addField(u"property_code"_s, tr("Property"), m_property, 2);
    beginSection();
    Choices links;
    for (const LinkKind link : {LinkKind::TcpDial, LinkKind::TcpListen, LinkKind::Serial})
        links.append({linkKindText(link), static_cast<int>(link)});
    m_link = addChoice(u"link"_s, tr("Connection"), links, 2);
    m_endpoint = addText(u"endpoint"_s, tr("Address or port"), 2);
    m_notation = addChoice(u"address_notation"_s, tr("Address digits"),
        {{tr("hexadecimal (usual)"), static_cast<int>(AddressNotation::Hexadecimal)},
            {tr("decimal"), static_cast<int>(AddressNotation::Decimal)}},
        2);
    m_supplyUnit->setPlaceholderText(tr("optional"));
    m_installedOn->setPlaceholderText(u"2017-05-02"_s);
    addSection()->addWidget(m_check);
    connect(m_check, &ConcentratorCheck::checked, this, &ConcentratorPanel::checked);
    buildTuning();
    addSection()->addWidget(m_events);
    addButtons(permits(desk.actor.role, Right::ManageDevices));
    connect(m_link, &QComboBox::currentIndexChanged, this, &ConcentratorPanel::adaptToLink);
    connect(&m_desk.fieldWork, &FieldWork::linkStateChanged, this, &ConcentratorPanel::showLink);
    adaptToLink();
}

void ConcentratorPanel::buildTuning()
{
    beginSection();
    const auto number = [this](
                            const QString &key, const QString &label, int from, int to, const QString &unit, int span) {
        auto *edit = new QSpinBox(this);
        edit->setRange(from, to);
        edit->setSuffix(u' ' + unit);
        addField(key, label, edit, span);
        connect(edit, &QSpinBox::valueChanged, edit, [edit] { setEntryTouched(*edit, true); });
        return edit;
    };
    m_rs485Wait = number(u"rs485_wait_s"_s, tr("Wait on RS-485"), 1, 120, tr("s"), 1);
    m_rs485Wait->setToolTip(tr("How long it waits for a meter on RS-485 before it answers without"));
    m_plcWait = number(u"plc_wait_s"_s, tr("Wait on power line"), 1, 600, tr("s"), 1);
    m_plcWait->setToolTip(tr("How long it waits for a meter on the power line (port 31) before it answers without"));
    m_buffer = number(u"buffer_bytes"_s, tr("Longest frame"), 255, 16'383, tr("bytes"), 2);
    m_buffer->setToolTip(tr("Smaller for a concentrator that refuses long questions"));
}

ConcentratorTuning ConcentratorPanel::tuning() const
{
    return {.rs485WaitSeconds = m_rs485Wait->value(),
        .plcWaitSeconds = m_plcWait->value(),
        .bufferBytes = m_buffer->value()};
}

void ConcentratorPanel::showTuning(const ConcentratorTuning &tuning)
{
    m_rs485Wait->setValue(tuning.rs485WaitSeconds);
    m_plcWait->setValue(tuning.plcWaitSeconds);
    m_buffer->setValue(tuning.bufferBytes);
}

void ConcentratorPanel::storeTuning(const ConcentratorNo &number, const QString &text)
{
    const ConcentratorTuning before = m_shown ? m_shown->tuning : ConcentratorTuning();
    if (tuning() == before)
        return finish({}, text);
    whenDone(m_desk.registers.setTuning(m_desk.actor, number, tuning()), this,
        [this, text](const Result<void> &done) { finish(done, text); });
}

void ConcentratorPanel::adaptToLink()
{
    switch (static_cast<LinkKind>(m_link->currentData().toInt())) {
    case LinkKind::TcpDial:
        m_endpoint->setPlaceholderText(u"192.168.1.40:7001"_s);
        break;
    case LinkKind::TcpListen:
        m_endpoint->setPlaceholderText(u"0.0.0.0:7000"_s);
        break;
    case LinkKind::Serial:
        m_endpoint->setPlaceholderText(u"COM3@2400,8E1"_s);
        break;
    }
}

void ConcentratorPanel::showLink()
{
    m_state->setVisible(m_shown.has_value());
    m_check->setVisible(m_shown.has_value());
    m_events->setVisible(m_shown && m_shown->protocol != ConcentratorProtocol::MeterBus);
    if (!m_shown)
        return;
    const bool online = m_desk.fieldWork.linkState(m_shown->id) == LinkState::Online;
    m_state->setState(online ? PillState::Online : PillState::Offline);
}

void ConcentratorPanel::showNew(const Property *property)
{
    m_shown.reset();
    setTitle(tr("New concentrator"));
    m_number->setReadOnly(false);
    for (QLineEdit *edit : {m_number, m_name, m_endpoint, m_supplyUnit, m_installedOn, m_address})
        edit->clear();
    if (property)
        m_property->setProperty(property->code, property->name);
    else
        m_property->setProperty({}, {});
    for (QComboBox *choice : {m_protocol, m_link, m_notation})
        choice->setCurrentIndex(0);
    showTuning({});
    showLink();
    begin(false);
}

void ConcentratorPanel::showNew(const Concentrator &known)
{
    showNew();
    m_number->setText(known.number.toText());
    m_link->setCurrentIndex(m_link->findData(static_cast<int>(known.link)));
    m_endpoint->setText(known.endpoint);
    m_notation->setCurrentIndex(m_notation->findData(static_cast<int>(known.addressNotation)));
    m_name->setFocus(Qt::OtherFocusReason);
}

void ConcentratorPanel::showConcentrator(const ConcentratorRow &row)
{
    const Concentrator &concentrator = row.concentrator;
    if (!m_shown || m_shown->number != concentrator.number) {
        m_check->setConcentrator(concentrator);
        m_events->setConcentrator(concentrator);
    }
    m_check->showKnown(row);
    m_shown = concentrator;
    setTitle(concentrator.number.toText(), concentrator.name);
    m_number->setText(concentrator.number.toText());
    m_number->setReadOnly(true);
    m_name->setText(concentrator.name);
    m_protocol->setCurrentIndex(m_protocol->findData(static_cast<int>(concentrator.protocol)));
    m_link->setCurrentIndex(m_link->findData(static_cast<int>(concentrator.link)));
    m_notation->setCurrentIndex(m_notation->findData(static_cast<int>(concentrator.addressNotation)));
    m_endpoint->setText(concentrator.endpoint);
    m_supplyUnit->setText(concentrator.supplyUnit);
    m_installedOn->setText(concentrator.installedOn.toString(Qt::ISODate));
    m_address->setText(concentrator.address);
    m_property->setProperty(concentrator.propertyCode, row.propertyName);
    showTuning(concentrator.tuning);
    showLink();
    begin(true);
}

void ConcentratorPanel::submit()
{
    QList<FieldError> errors;
    Concentrator concentrator;
    if (const auto number = ConcentratorNo::fromText(m_number->text().trimmed()))
        concentrator.number = *number;
    else
        errors += FieldError{u"number"_s, number.error()};
    if (const auto property = m_property->code())
        concentrator.propertyCode = *property;
    else
        errors += FieldError{u"property_code"_s, property.error()};
    const QString day = m_installedOn->text().trimmed();
    concentrator.installedOn = QDate::fromString(day, Qt::ISODate);
    if (!day.isEmpty() && !concentrator.installedOn.isValid())
        errors += FieldError{u"installed_on"_s, Error{ErrorCode::InvalidDate, day}};
    concentrator.name = m_name->text().trimmed();
    concentrator.protocol = static_cast<ConcentratorProtocol>(m_protocol->currentData().toInt());
    concentrator.link = static_cast<LinkKind>(m_link->currentData().toInt());
    concentrator.addressNotation = static_cast<AddressNotation>(m_notation->currentData().toInt());
    concentrator.endpoint = m_endpoint->text().trimmed();
    concentrator.supplyUnit = m_supplyUnit->text().trimmed();
    concentrator.address = m_address->text().trimmed();
    if (errors.isEmpty())
        errors += RecordChecks::concentrator(concentrator);
    if (!errors.isEmpty())
        return showErrors(errors);
    setBusy(true);
    const QString text = tr("Concentrator %1 was saved").arg(concentrator.number.toText());
    const auto tune = [this, number = concentrator.number, text] { storeTuning(number, text); };
    if (m_shown) {
        return whenDone(m_desk.registers.editConcentrator(m_desk.actor, concentrator), this,
            [this, tune, text](const Result<void> &done) { done ? tune() : finish(done, text); });
    }
    whenDone(m_desk.registers.addConcentrator(m_desk.actor, concentrator), this,
        [this, tune, text](
            const Result<ConcentratorId> &added) { added ? tune() : finish(std::unexpected(added.error()), text); });
}

void ConcentratorPanel::removeRecord()
{
    const ConcentratorNo number = m_shown->number;
    whenDone(m_desk.registers.removeConcentrator(m_desk.actor, number), this, [this, number](const Result<void> &done) {
        finish(done, tr("Concentrator %1 was deleted").arg(number.toText()));
    });
}

QString ConcentratorPanel::removeQuestion() const
{
    return m_shown ? tr("Delete concentrator %1? Only one without meters is deleted.").arg(m_shown->number.toText())
                   : QString();
}

} // namespace meterdesk
