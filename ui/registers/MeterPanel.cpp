// SPDX-License-Identifier: GPL-3.0-or-later
#include "registers/MeterPanel.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

#include "MeterGateway.h"
#include "RegisterWords.h"
#include "records/RegisterService.h"
#include "registers/PropertyChooser.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int meterPanelWidth = 376;
constexpr int usualPort = 2;
constexpr int carrierPort = 31;
constexpr int usualBaud = 2400;

template <typename T>
void select(QComboBox *choice, T value)
{
    const int wanted = static_cast<int>(value);
    // A value that is not usual still is what the record says.
    if (choice->findData(wanted) < 0)
        choice->addItem(QString::number(wanted), wanted);
    choice->setCurrentIndex(choice->findData(wanted));
}

template <typename T>
T chosen(const QComboBox *choice)
{
    return static_cast<T>(choice->currentData().toInt());
}

/// A whole number of a field; empty means `fallback`.
int numberOf(const QLineEdit *edit, int fallback, const QString &key, QList<FieldError> &errors)
{
    const QString text = edit->text().trimmed();
    if (text.isEmpty())
        return fallback;
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isNumber)
        errors += FieldError{key, Error{ErrorCode::InvalidNumber, text}};
    return number;
}

} // namespace

MeterPanel::MeterPanel(const RegistersDesk &desk, QWidget *parent)
    : RecordPanel(u"meterPanel"_s, parent, meterPanelWidth)
    , m_desk(desk)
{
    buildIdentity();
    buildLine();
    buildBilling();
    buildRelay();
    addButtons(permits(desk.actor.role, Right::ManageDevices));
}

void MeterPanel::buildIdentity()
{
    beginSection();
    m_number = addText(u"number"_s, tr("Meter number"), 2);
    m_number->setMaxLength(12);
    m_room = new PropertyChooser(m_desk.registers, PropertyType::Room, this);
    addField(u"property_code"_s, tr("Room"), m_room, 2);
    Choices protocols;
    for (const MeterProtocol protocol : {MeterProtocol::Dlt645Edition2007, MeterProtocol::Dlt645Edition1997})
        protocols.append({meterProtocolText(protocol), static_cast<int>(protocol)});
    m_protocol = addChoice(u"protocol"_s, tr("Protocol"), protocols);
    m_phases = addChoice(u"phases"_s, tr("Type"), {{phasesText(1), 1}, {phasesText(3), 3}});
}

void MeterPanel::buildLine()
{
    beginSection();
    m_concentrator = addChoice(u"concentrator_number"_s, tr("Concentrator"), {{tr("none"), QString()}}, 2);
    m_point = addText(u"point"_s, tr("Measuring point"));
    m_point->setPlaceholderText(tr("next free"));
    Choices ports;
    for (const int port : {usualPort, 3, 4, carrierPort, 1})
        ports.append({portText(port), port});
    m_port = addChoice(u"port"_s, tr("Port"), ports);
    Choices bauds;
    for (const int baud : {usualBaud, 600, 1200, 4800, 9600, 19200})
        bauds.append({QString::number(baud), baud});
    m_baud = addChoice(u"baud"_s, tr("Baud rate"), bauds);
    Choices parities;
    for (const Parity parity : {Parity::Even, Parity::Odd, Parity::None})
        parities.append({parityText(parity), static_cast<int>(parity)});
    m_parity = addChoice(u"parity"_s, tr("Parity"), parities);
    m_dataBits = addChoice(u"data_bits"_s, tr("Data bits"), {{dataBitsText(8), 8}, {dataBitsText(7), 7}});
    m_stopBits = addChoice(u"stop_bits"_s, tr("Stop bits"), {{stopBitsText(1), 1}, {stopBitsText(2), 2}});
}

void MeterPanel::buildBilling()
{
    beginSection();
    m_start = {addText(u"start_total"_s, tr("Start reading"), 1, tr("kWh")),
        addText(u"start_sharp"_s, tr("Sharp"), 1, tr("kWh")), addText(u"start_peak"_s, tr("Peak"), 1, tr("kWh")),
        addText(u"start_flat"_s, tr("Flat"), 1, tr("kWh")), addText(u"start_valley"_s, tr("Valley"), 1, tr("kWh"))};
    m_ratio = addText(u"ratio"_s, tr("Ratio"));
    m_ratioIncluded = addChoice(
        u"ratio_included"_s, tr("Readings"), {{tr("times the ratio"), 0}, {tr("already include the ratio"), 1}}, 2);
}

void MeterPanel::buildRelay()
{
    beginSection();
    m_closeMode = addChoice(u"close_mode"_s, tr("Closing"),
        {{tr("at once"), static_cast<int>(CloseMode::Direct)},
            {tr("the resident presses the key"), static_cast<int>(CloseMode::Permit)}},
        2);
    m_password = addText(u"password"_s, tr("Meter password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMaxLength(6);
    m_operatorCode = addText(u"operator_code"_s, tr("Operator code"));
    m_operatorCode->setMaxLength(8);
    m_validMinutes = addText(u"relay_valid_minutes"_s, tr("Commands valid for"), 2, tr("minutes"));
    m_farDate = addChoice(u"relay_far_date"_s, tr("Without a clock"),
        {{tr("no command is sent"), 0}, {tr("commands are dated 2099"), 1}}, 2);
    m_script = addText(u"relay_script"_s, tr("Relay script"), 2);
    m_script->setMaxLength(longestRelayScript);
    m_script->setPlaceholderText(tr("none: trip and close are off"));
    connect(m_protocol, &QComboBox::currentIndexChanged, this, &MeterPanel::adaptToProtocol);
    adaptToProtocol();
}

void MeterPanel::adaptToProtocol()
{
    const bool of1997 = chosen<MeterProtocol>(m_protocol) == MeterProtocol::Dlt645Edition1997;
    m_script->setEnabled(of1997);
    m_script->setToolTip(of1997
            ? tr("DL/T 645-1997 has no relay command. Bytes for each action from the maker's sheet, such as\n"
                 "trip = 04 23 E3 P0 P1 P2 PA 22 22 22; close = 04 23 E3 P0 P1 P2 PA 11 11 11\n"
                 "or 2007 where the meter takes the command of 2007.")
            : tr("For meters of DL/T 645-1997 only."));
}

void MeterPanel::loadConcentrators()
{
    whenDone(m_desk.registers.concentrators(), this, [this](const Result<QList<Concentrator>> &all) {
        if (!all)
            return showError(all.error());
        const QString before = m_shown ? m_shown->concentratorNo.toText() : m_concentrator->currentData().toString();
        while (m_concentrator->count() > 1)
            m_concentrator->removeItem(1);
        for (const Concentrator &each : *all)
            m_concentrator->addItem(each.number.toText() + u"  "_s + each.name, each.number.toText());
        m_concentrator->setCurrentIndex(qMax(0, m_concentrator->findData(before)));
    });
}

void MeterPanel::showNew()
{
    const bool another = !m_shown && !m_number->text().isEmpty();
    m_shown.reset();
    ++m_generation;
    setTitle(tr("New meter"));
    m_number->setReadOnly(false);
    m_number->clear();
    m_room->setProperty({}, {});
    m_point->clear();
    for (QLineEdit *edit : std::as_const(m_start))
        edit->clear();
    m_password->setPlaceholderText(tr("000000"));
    if (!another) {
        fill(Meter());
        m_start.first()->clear();
    }
    loadConcentrators();
    begin(false);
}

void MeterPanel::showMeter(MeterId id)
{
    whenDone(m_desk.registers.meter(id), this, [this, generation = ++m_generation](const Result<Meter> &meter) {
        if (generation != m_generation)
            return;
        if (!meter)
            return showError(meter.error());
        m_shown = *meter;
        setTitle(meter->number.toText(), meter->concentratorNo.toText());
        fill(*meter);
        m_number->setReadOnly(true);
        m_password->setPlaceholderText(meter->credentials.password.isEmpty() ? tr("not set") : tr("unchanged"));
        loadConcentrators();
        begin(true);
    });
}

void MeterPanel::fill(const Meter &meter)
{
    m_number->setText(meter.number.toText());
    m_room->setProperty(meter.propertyCode, {});
    select(m_protocol, meter.protocol);
    select(m_phases, meter.phases);
    // Its own concentrator stands there before the others are loaded: saved at once, the meter must not lose it.
    const QString concentrator = meter.concentratorNo.toText();
    if (m_concentrator->findData(concentrator) < 0)
        m_concentrator->addItem(concentrator, concentrator);
    m_concentrator->setCurrentIndex(m_concentrator->findData(concentrator));
    m_point->setText(meter.line.point > 0 ? QString::number(meter.line.point) : QString());
    select(m_port, meter.line.port);
    select(m_baud, meter.line.baud);
    select(m_parity, meter.line.parity);
    select(m_dataBits, meter.line.dataBits);
    select(m_stopBits, meter.line.stopBits);
    m_start.first()->setText(meter.start.total ? meter.start.total->toText() : QString());
    for (const Rate rate : allRates) {
        const auto value = meter.start.rate(rate);
        m_start.at(1 + static_cast<qsizetype>(rate))->setText(value ? value->toText() : QString());
    }
    m_ratio->setText(QString::number(meter.metrology.ratio));
    select(m_ratioIncluded, meter.metrology.ratioIncluded ? 1 : 0);
    select(m_closeMode, meter.closeMode);
    m_validMinutes->setText(QString::number(meter.relayTerms.validMinutes));
    select(m_farDate, meter.relayTerms.farDate ? 1 : 0);
    m_script->setText(meter.relayTerms.script);
    m_password->clear();
    m_operatorCode->setText(meter.credentials.operatorCode);
}

void MeterPanel::readIdentity(Meter &meter, QList<FieldError> &errors) const
{
    if (const auto number = MeterNo::fromText(m_number->text().trimmed()))
        meter.number = *number;
    else
        errors += FieldError{u"number"_s, number.error()};
    if (const auto room = m_room->code())
        meter.propertyCode = *room;
    else
        errors += FieldError{u"property_code"_s, room.error()};
    meter.protocol = chosen<MeterProtocol>(m_protocol);
    meter.phases = chosen<int>(m_phases);
}

void MeterPanel::readLine(Meter &meter, QList<FieldError> &errors) const
{
    const QString concentrator = m_concentrator->currentData().toString();
    meter.concentratorNo = {};
    if (!concentrator.isEmpty()) {
        if (const auto number = ConcentratorNo::fromText(concentrator))
            meter.concentratorNo = *number;
    }
    meter.line.point = numberOf(m_point, 0, u"point"_s, errors);
    meter.line.port = chosen<int>(m_port);
    meter.line.baud = chosen<int>(m_baud);
    meter.line.parity = chosen<Parity>(m_parity);
    meter.line.dataBits = chosen<int>(m_dataBits);
    meter.line.stopBits = chosen<int>(m_stopBits);
}

void MeterPanel::readBilling(Meter &meter, QList<FieldError> &errors) const
{
    const auto energyOf = [&errors](const QLineEdit *edit, const QString &key) -> std::optional<Energy> {
        if (edit->text().trimmed().isEmpty())
            return std::nullopt;
        const auto energy = Energy::fromText(edit->text().trimmed());
        if (energy)
            return *energy;
        errors += FieldError{key, energy.error()};
        return std::nullopt;
    };
    meter.start.total = energyOf(m_start.at(0), u"start_total"_s);
    static const QStringList keys{u"start_sharp"_s, u"start_peak"_s, u"start_flat"_s, u"start_valley"_s};
    for (qsizetype rate = 0; rate < keys.size(); ++rate)
        meter.start.rates.at(static_cast<std::size_t>(rate)) = energyOf(m_start.at(1 + rate), keys.at(rate));
    meter.metrology.ratio = numberOf(m_ratio, 1, u"ratio"_s, errors);
    meter.metrology.ratioIncluded = chosen<int>(m_ratioIncluded) == 1;
}

void MeterPanel::readRelay(Meter &meter, QList<FieldError> &errors) const
{
    meter.closeMode = chosen<CloseMode>(m_closeMode);
    meter.relayTerms.validMinutes =
        numberOf(m_validMinutes, RelayTerms{}.validMinutes, u"relay_valid_minutes"_s, errors);
    meter.relayTerms.farDate = chosen<int>(m_farDate) == 1;
    meter.relayTerms.script =
        meter.protocol == MeterProtocol::Dlt645Edition1997 ? m_script->text().trimmed() : QString();
    if (const auto valid = m_desk.gateway.checkRelayScript(meter.relayTerms.script); !valid)
        errors += FieldError{u"relay_script"_s, valid.error()};
    if (!m_password->text().isEmpty())
        meter.credentials.password = m_password->text();
    meter.credentials.operatorCode = m_operatorCode->text().trimmed();
}

void MeterPanel::submit()
{
    QList<FieldError> errors;
    Meter meter = m_shown.value_or(Meter());
    if (!m_shown)
        meter.download = DownloadState::Pending;
    readIdentity(meter, errors);
    readLine(meter, errors);
    readBilling(meter, errors);
    readRelay(meter, errors);
    if (errors.isEmpty())
        errors += RecordChecks::meter(meter);
    if (!errors.isEmpty())
        return showErrors(errors);
    setBusy(true);
    const QString text = tr("Meter %1 was saved").arg(meter.number.toText());
    if (m_shown) {
        return whenDone(m_desk.registers.editMeter(m_desk.actor, meter), this,
            [this, text](const Result<void> &done) { finish(done, text); });
    }
    whenDone(m_desk.registers.addMeter(m_desk.actor, meter), this, [this, text](const Result<MeterId> &added) {
        finish(added ? Result<void>() : std::unexpected(added.error()), text);
    });
}

void MeterPanel::removeRecord()
{
    whenDone(m_desk.registers.removeMeter(m_desk.actor, m_shown->id), this,
        [this, number = m_shown->number.toText()](
            const Result<void> &done) { finish(done, tr("Meter %1 was deleted").arg(number)); });
}

QString MeterPanel::removeQuestion() const
{
    return m_shown ? tr("Delete meter %1? Only one that was never read, billed or commanded is deleted.")
                         .arg(m_shown->number.toText())
                   : QString();
}

} // namespace meterdesk
