// SPDX-License-Identifier: GPL-3.0-or-later
#include "MoneyRows.h"

#include "CommandContext.h"
#include "JsonValues.h"
#include "context/AppContext.h"
#include "jobs/FieldWorker.h"
#include "records/AccountService.h"

#include <QtCore/QJsonObject>

namespace meterdesk::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<QStringView, rateCount> rateNames{u"sharp", u"peak", u"flat", u"valley"};

/// Where the value of a register goes; null for a name that is none.
std::optional<Energy> *registerOf(Registers &registers, QStringView name)
{
    if (name == u"total")
        return &registers.total;
    for (std::size_t i = 0; i < rateCount; ++i) {
        if (name == rateNames[i])
            return &registers.rates[i];
    }
    return nullptr;
}

/// The registers of each meter number; of the room's only meter under an empty number.
Result<QHash<QString, Registers>> typedRegisters(const QString &text)
{
    QHash<QString, Registers> byNumber;
    for (const QString &part : text.split(u';')) {
        const bool named = part.contains(u':');
        const Result<Registers> registers = registersFromText(named ? part.section(u':', 1) : part);
        if (!registers)
            return std::unexpected(registers.error());
        const Result<MeterNo> number = named ? MeterNo::fromText(part.section(u':', 0, 0)) : MeterNo();
        if (!number)
            return std::unexpected(number.error());
        const QString key = named ? number->padded() : QString();
        if (byNumber.contains(key))
            return failure(ErrorCode::InvalidArgument, u"--reading: '%1' twice"_s.arg(part));
        byNumber.insert(key, *registers);
    }
    return byNumber;
}

Result<QList<MovingReading>> matched(const QList<AccountMeter> &meters, const QHash<QString, Registers> &byNumber)
{
    QList<MovingReading> readings;
    for (const AccountMeter &each : meters) {
        const QString number = each.meter.number.padded();
        const QString key = meters.size() == 1 && byNumber.contains({}) ? QString() : number;
        const auto found = byNumber.constFind(key);
        if (found == byNumber.cend())
            return failure(
                ErrorCode::InvalidArgument, u"--reading: meter %1 is missing"_s.arg(each.meter.number.toText()));
        readings.append({.meter = each.meter.id,
            .registers = *found,
            .typed = true,
            .reason = u"typed on the command line"_s,
            .frames = {}});
    }
    if (readings.size() != byNumber.size())
        return failure(ErrorCode::InvalidArgument, u"--reading: a meter is not of this room"_s);
    return readings;
}

/// Reads the meters one after the other: they often share a line.
class RoomRead : public std::enable_shared_from_this<RoomRead>
{
public:
    RoomRead(CommandContext &context, const QList<AccountMeter> &meters)
        : m_context(context)
        , m_meters(meters)
    { }

    Async<QList<MovingReading>> next()
    {
        using Readings = QList<MovingReading>;
        if (m_readings.size() == m_meters.size())
            return finishedAsync<Readings>(m_readings);
        const MeterId meter = m_meters[m_readings.size()].meter.id;
        return m_context.app->fieldWork()
            .readMeter(m_context.actor, meter)
            .then(m_context.owner,
                [self = shared_from_this(), meter](const Result<LiveReading> &live) {
                    if (!live)
                        return finishedAsync<Readings>(std::unexpected(live.error()));
                    self->m_readings.append({.meter = meter,
                        .registers = live->registers,
                        .typed = false,
                        .reason = {},
                        .frames = live->frames});
                    return self->next();
                })
            .unwrap();
    }

private:
    CommandContext &m_context;
    QList<AccountMeter> m_meters;
    QList<MovingReading> m_readings;
};

} // namespace

void printOutcome(CommandContext &context, const RechargeOutcome &outcome)
{
    Row row{{u"receipt_no"_s, textOrNull(outcome.receiptNo)}, {u"account"_s, outcome.account.toText()},
        {u"amount"_s, outcome.amount.toText()}, {u"balance_before"_s, outcome.balanceBefore.toText()},
        {u"balance_after"_s, outcome.balanceAfter.toText()}, {u"close"_s, wordOf(outcome.close)}};
    if (!outcome.reverses.isEmpty())
        row.append({u"reverses"_s, outcome.reverses});
    row.append({u"duplicate"_s, outcome.duplicate});
    context.out.record(row);
}

QJsonObject jsonOf(const RegisterPoint &point)
{
    Row row{{u"as_of"_s, point.asOf.toText()}};
    appendRegisters(row, point.registers);
    QJsonObject object;
    for (const auto &[key, value] : std::as_const(row))
        object.insert(key, value);
    return object;
}

Result<Registers> registersFromText(QStringView text)
{
    Registers registers;
    for (const QStringView part : text.split(u',')) {
        const qsizetype equals = part.indexOf(u'=');
        std::optional<Energy> *target = registerOf(registers, part.first(std::max<qsizetype>(equals, 0)).trimmed());
        if (!target || *target)
            return failure(ErrorCode::InvalidArgument,
                u"'%1' is not total, sharp, peak, flat or valley = kWh, once each"_s.arg(part.toString()));
        const Result<Energy> value = Energy::fromText(part.sliced(equals + 1).trimmed());
        if (!value)
            return std::unexpected(value.error());
        if (*value < Energy{})
            return failure(ErrorCode::InvalidReading, u"'%1' is below zero"_s.arg(part.toString()));
        *target = *value;
    }
    if (!registers.total)
        return failure(ErrorCode::InvalidArgument, u"the total is missing: '%1'"_s.arg(text.toString()));
    return registers;
}

Async<QList<MovingReading>> roomReadings(
    CommandContext &context, const PropertyCode &account, const std::optional<QString> &typed)
{
    using Readings = QList<MovingReading>;
    Result<QHash<QString, Registers>> byNumber;
    if (typed) {
        byNumber = typedRegisters(*typed);
        if (!byNumber)
            return finishedAsync<Readings>(std::unexpected(byNumber.error()));
    }
    return context.app->accounts()
        .details(account)
        .then(context.owner,
            [&context, typed = typed.has_value(), byNumber = *byNumber](const Result<AccountDetails> &details) {
                if (!details)
                    return finishedAsync<Readings>(std::unexpected(details.error()));
                if (typed)
                    return finishedAsync<Readings>(matched(details->meters, byNumber));
                return std::make_shared<RoomRead>(context, details->meters)->next();
            })
        .unwrap();
}

} // namespace meterdesk::cli
