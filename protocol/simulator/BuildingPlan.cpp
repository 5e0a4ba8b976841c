// SPDX-License-Identifier: GPL-3.0-or-later
#include "BuildingPlan.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

namespace meterdesk::simulator {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Reads the columns of one row, and remembers the first that is wrong.
class RowReader
{
public:
    RowReader(QString kind, qsizetype row, QJsonObject object)
        : m_place(u"%1, row %2"_s.arg(std::move(kind)).arg(row + 1))
        , m_object(std::move(object))
    { }

    /// Numbers come as JSON numbers or as text; absent is empty.
    [[nodiscard]] QString text(QLatin1StringView column) const
    {
        const QJsonValue value = m_object.value(column);
        return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
    }

    [[nodiscard]] qint64 integer(QLatin1StringView column, qint64 fallback, qint64 least, qint64 most)
    {
        const QString given = text(column);
        if (given.isEmpty())
            return fallback;
        bool ok = false;
        const qint64 value = given.toLongLong(&ok);
        if (!ok || value < least || value > most)
            fail(column, u"%1 is not within %2..%3"_s.arg(given).arg(least).arg(most));
        return value;
    }

    [[nodiscard]] std::int64_t energy(QLatin1StringView column)
    {
        const QString given = text(column);
        if (given.isEmpty())
            return 0;
        const auto value = hundredthsFromText(given);
        if (!value)
            fail(column, u"%1 is no energy"_s.arg(given));
        return value.value_or(0);
    }

    /// Whether the column holds `yes` rather than `no`, which it also is when absent.
    [[nodiscard]] bool choice(QLatin1StringView column, QLatin1StringView yes, QLatin1StringView no)
    {
        const QString given = text(column);
        if (!given.isEmpty() && given != yes && given != no)
            fail(column, u"%1 is neither %2 nor %3"_s.arg(given, yes, no));
        return given == yes;
    }

    [[nodiscard]] QJsonObject object(QLatin1StringView column) const { return m_object.value(column).toObject(); }
    [[nodiscard]] QJsonArray array(QLatin1StringView column) const { return m_object.value(column).toArray(); }

    void fail(QLatin1StringView column, const QString &why)
    {
        if (m_error.isEmpty())
            m_error = u"%1, %2: %3"_s.arg(m_place, column, why);
    }
    [[nodiscard]] const QString &error() const { return m_error; }

private:
    QString m_place;
    QJsonObject m_object;
    QString m_error;
};

void readTable(RowReader &reader, ConcentratorPlan &plan)
{
    const QJsonObject table = reader.object("table"_L1);
    for (auto each = table.begin(); each != table.end(); ++each) {
        const int slot = each.key().toInt();
        const auto address = dlt645::MeterAddress::fromText(each.value().toString());
        if (slot < 1 || slot > 2040 || !address || !address->isUnicast())
            reader.fail("table"_L1, u"\"%1\": \"%2\" is no slot and meter"_s.arg(each.key(), each.value().toString()));
        else
            plan.foreignSlots[slot] = *address;
    }
    for (const QJsonValue &slot : reader.array("refused_slots"_L1))
        plan.refusedSlots += slot.toInt();
}

SimulatorResult<ConcentratorPlan> readConcentrator(qsizetype row, const QJsonObject &object)
{
    RowReader reader(u"concentrators"_s, row, object);
    ConcentratorPlan plan;
    plan.number = reader.text("number"_L1);
    plan.installedOn = dayFromText(reader.text("installed_on"_L1));
    if (reader.choice("address_notation"_L1, "decimal"_L1, "hex"_L1))
        plan.notation = gdw1376::AddressNotation::Decimal;
    if (!gdw1376::TerminalAddress::fromNumber(plan.number, plan.notation))
        reader.fail("number"_L1, u"\"%1\" is no concentrator number"_s.arg(plan.number));
    const QString protocol = reader.text("protocol"_L1);
    plan.sendsClock = protocol != "gdw1376.1-2009"_L1;
    plan.bufferBytes = static_cast<int>(reader.integer("buffer_bytes"_L1, 2048, 255, 16383));
    plan.isBus = protocol == "meter-bus"_L1;
    readTable(reader, plan);
    const QString line = reader.text("endpoint"_L1).section(u'@', 1).section(u',', 0, 0);
    if (plan.isBus && !line.isEmpty())
        plan.baud = line.toInt() > 0 ? line.toInt() : plan.baud;
    if (!protocol.isEmpty() && !plan.isBus && !protocol.startsWith("gdw1376.1"_L1))
        reader.fail("protocol"_L1, u"%1 is not simulated"_s.arg(protocol));
    if (!reader.error().isEmpty())
        return simulatorFailure(reader.error());
    return plan;
}

void readUseOfDay(RowReader &reader, MeterPlan &plan)
{
    const QJsonObject uses = reader.object("use_kwh"_L1);
    for (auto use = uses.begin(); use != uses.end(); ++use) {
        const auto day = dayFromText(use.key());
        const auto energy = hundredthsFromText(use.value().toString());
        if (!day || !energy)
            reader.fail("use_kwh"_L1, u"\"%1\": \"%2\" is no day and energy"_s.arg(use.key(), use.value().toString()));
        else
            plan.useOfDay[*day] = *energy;
    }
}

SimulatorResult<MeterPlan> readMeter(qsizetype row, const QJsonObject &object)
{
    RowReader reader(u"meters"_s, row, object);
    MeterPlan plan;
    plan.number = reader.text("number"_L1);
    const auto address = dlt645::MeterAddress::fromText(plan.number);
    if (!address || !address->isUnicast())
        reader.fail("number"_L1, u"\"%1\" is no meter number"_s.arg(plan.number));
    plan.concentrator = reader.text("concentrator_number"_L1);
    plan.point = static_cast<int>(reader.integer("point"_L1, 0, 1, 2040));
    if (plan.point == 0)
        reader.fail("point"_L1, u"is missing"_s);
    plan.port = static_cast<int>(reader.integer("port"_L1, 2, 1, 31));
    plan.start.hundredths = {reader.energy("start_total"_L1), reader.energy("start_sharp"_L1),
        reader.energy("start_peak"_L1), reader.energy("start_flat"_L1), reader.energy("start_valley"_L1)};
    const QString password = reader.text("password"_L1);
    const QString operatorCode = reader.text("operator_code"_L1);
    const auto credentials =
        dlt645::Credentials::fromText(static_cast<int>(reader.integer("password_level"_L1, 2, 0, 9)),
            password.isEmpty() ? u"000000"_s : password, operatorCode.isEmpty() ? u"00000001"_s : operatorCode);
    if (credentials)
        plan.credentials = *credentials;
    else
        reader.fail("password"_L1, credentials.error().detail);
    plan.watts = reader.integer("load_w"_L1, 0, 0, 100'000);
    plan.relayOpen = reader.choice("relay"_L1, "open"_L1, "closed"_L1);
    plan.isProtected = reader.choice("protect"_L1, "on"_L1, "off"_L1);
    plan.isListed = !reader.choice("listed"_L1, "no"_L1, "yes"_L1);
    readUseOfDay(reader, plan);
    const QString protocol = reader.text("protocol"_L1);
    if (protocol == "dlt645-1997"_L1)
        plan.dialect = MeterDialect::Of1997;
    else if (!protocol.isEmpty() && protocol != "dlt645-2007"_L1)
        reader.fail("protocol"_L1, u"%1 is not simulated"_s.arg(protocol));
    if (!reader.error().isEmpty())
        return simulatorFailure(reader.error());
    return plan;
}

/// Numbers and points that occur twice, and concentrators that are not there.
std::optional<SimulatorError> contradictionIn(const BuildingPlan &plan)
{
    QSet<QString> concentrators;
    for (const ConcentratorPlan &each : plan.concentrators) {
        if (concentrators.contains(each.number))
            return SimulatorError{u"concentrator %1 is there twice"_s.arg(each.number)};
        concentrators.insert(each.number);
    }
    QSet<QString> meters;
    QSet<std::pair<QString, int>> points;
    for (const MeterPlan &each : plan.meters) {
        const QString padded = each.number.rightJustified(12, u'0');
        if (meters.contains(padded))
            return SimulatorError{u"meter %1 is there twice"_s.arg(each.number)};
        if (!concentrators.contains(each.concentrator))
            return SimulatorError{u"meter %1: there is no concentrator \"%2\""_s.arg(each.number, each.concentrator)};
        if (points.contains({each.concentrator, each.point}))
            return SimulatorError{u"meter %1: point %2 is taken"_s.arg(each.number).arg(each.point)};
        meters.insert(padded);
        points.insert({each.concentrator, each.point});
    }
    return std::nullopt;
}

} // namespace

std::optional<std::int64_t> hundredthsFromText(QStringView text)
{
    static const QRegularExpression number(u"^([0-9]{1,6})(?:\\.([0-9]{1,2}))?$"_s);
    const QRegularExpressionMatch match = number.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    return match.captured(1).toLongLong() * 100 + match.captured(2).leftJustified(2, u'0').toLongLong();
}

SimulatorResult<BuildingPlan> BuildingPlan::parse(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        return simulatorFailure(u"no JSON at byte %1: %2"_s.arg(error.offset).arg(error.errorString()));
    if (root.value("format"_L1).toString() != "meterdesk-building"_L1 || root.value("version"_L1).toInteger() != 1)
        return simulatorFailure(u"not a building file of version 1"_s);

    BuildingPlan plan;
    const QString asOf = root.value("as_of"_L1).toString();
    plan.asOf = VirtualTime::fromText(asOf);
    if (!asOf.isEmpty() && !plan.asOf)
        return simulatorFailure(u"as_of: \"%1\" is no time"_s.arg(asOf));
    const QJsonArray concentrators = root.value("concentrators"_L1).toArray();
    for (qsizetype row = 0; row < concentrators.size(); ++row) {
        const auto concentrator = readConcentrator(row, concentrators.at(row).toObject());
        if (!concentrator)
            return std::unexpected(concentrator.error());
        plan.concentrators += *concentrator;
    }
    const QJsonArray meters = root.value("meters"_L1).toArray();
    for (qsizetype row = 0; row < meters.size(); ++row) {
        const auto meter = readMeter(row, meters.at(row).toObject());
        if (!meter)
            return std::unexpected(meter.error());
        plan.meters += *meter;
    }
    if (plan.concentrators.isEmpty())
        return simulatorFailure(u"there is no concentrator"_s);
    if (const auto contradiction = contradictionIn(plan))
        return std::unexpected(*contradiction);
    return plan;
}

SimulatorResult<BuildingPlan> BuildingPlan::load(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return simulatorFailure(u"%1: %2"_s.arg(path, file.errorString()));
    auto plan = parse(file.readAll());
    if (!plan)
        return simulatorFailure(u"%1: %2"_s.arg(path, plan.error().message));
    return plan;
}

SimulatorResult<BuildingPlan> BuildingPlan::sample()
{
    return load(u":/meterdesk/sample/building.json"_s);
}

} // namespace meterdesk::simulator
