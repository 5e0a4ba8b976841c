// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/ConcentratorParameterService.h"

#include "Database.h"
#include "Try.h"
#include "stores/DeviceStore.h"
#include "stores/OperationLogStore.h"
#include "stores/ParameterChangeStore.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<void> isConfirmed(const ConcentratorNo &concentrator, const QString &typedNumber)
{
    return typedNumber.trimmed() == concentrator.toText()
        ? Result<void>()
        : failure(ErrorCode::InvalidArgument, u"typed_number: %1 was to be typed"_s.arg(concentrator.toText()));
}

/// "heartbeat_minutes: 1 → 5", of what changes.
QString inWords(const ConcentratorParameter &before, const ConcentratorParameter &wanted)
{
    QStringList words;
    for (qsizetype i = 0; i < wanted.fields.size(); ++i) {
        const QString old = before.fields.value(i).value;
        if (wanted.fields.at(i).value != old)
            words += u"%1: %2 → %3"_s.arg(wanted.fields.at(i).key, old, wanted.fields.at(i).value);
    }
    return words.isEmpty() ? u"password"_s : words.join(u", "_s); // a password shows as stars before and after
}

ParameterResult resultOf(const Result<ConcentratorParameter> &after, const QByteArray &wanted)
{
    if (after)
        return after->body == wanted ? ParameterResult::Confirmed : ParameterResult::Differs;
    return after.error().code == ErrorCode::Refused ? ParameterResult::Refused : ParameterResult::Unanswered;
}

} // namespace

ConcentratorParameterService::ConcentratorParameterService(
    Database &database, const Clock &clock, MeterGateway &gateway, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(clock)
    , m_gateway(gateway)
{ }

template <typename T>
Async<T> ConcentratorParameterService::withConcentrator(
    const ConcentratorNo &number, std::function<void(const Concentrator &, const Promised<T> &)> step)
{
    const Promised<T> give;
    whenDone(
        m_database.read<Concentrator>([number](DbConnection &db) { return DeviceStore::concentrator(db, number); }),
        this, [step = std::move(step), give](const Result<Concentrator> &found) {
            if (found)
                step(*found, give);
            else
                give(std::unexpected(found.error()));
        });
    return give.future();
}

Async<ConcentratorParameter> ConcentratorParameterService::read(
    const Actor &actor, const ConcentratorNo &concentrator, ParameterKind kind)
{
    if (const auto permitted = actor.mustHave(Right::ManageDevices); !permitted)
        return finishedAsync<ConcentratorParameter>(std::unexpected(permitted.error()));
    return withConcentrator<ConcentratorParameter>(
        concentrator, [this, kind](const Concentrator &found, const Promised<ConcentratorParameter> &give) {
            whenDone(m_gateway.readParameter(found, kind), this, give);
        });
}

Async<ParameterChange> ConcentratorParameterService::change(const Actor &actor, const ParameterChangeRequest &request)
{
    if (const auto permitted = actor.mustHave(Right::ManageDevices); !permitted)
        return finishedAsync<ParameterChange>(std::unexpected(permitted.error()));
    if (const auto confirmed = isConfirmed(request.concentrator, request.typedNumber); !confirmed)
        return finishedAsync<ParameterChange>(std::unexpected(confirmed.error()));
    return withConcentrator<ParameterChange>(request.concentrator,
        [this, actor, request](const Concentrator &concentrator, const Promised<ParameterChange> &give) {
            whenDone(m_gateway.readParameter(concentrator, request.kind), this,
                [this, actor, request, give, concentrator](const Result<ConcentratorParameter> &before) {
                    if (!before)
                        return give(std::unexpected(before.error()));
                    const auto wanted = m_gateway.withChanges(*before, request.fields);
                    if (!wanted)
                        return give(std::unexpected(wanted.error()));
                    if (wanted->body == before->body)
                        return give(failure(ErrorCode::InvalidArgument, u"nothing changes"_s));
                    send(actor, concentrator, *before, *wanted, give);
                });
        });
}

void ConcentratorParameterService::send(const Actor &actor, const Concentrator &concentrator,
    const ConcentratorParameter &before, const ConcentratorParameter &wanted,
    std::function<void(Result<ParameterChange>)> give)
{
    const auto keep = m_database.write<std::int64_t>(
        [actor, concentrator, before, wanted, now = m_clock.now()](DbConnection &db) -> Result<std::int64_t> {
            METERDESK_CHECK(OperationLogStore::append(db, actor, now, u"change-parameter"_s,
                concentrator.number.toText(), u"%1, %2"_s.arg(wordOf(wanted.kind), inWords(before, wanted))));
            return ParameterChangeStore::insert(
                db, concentrator.id, wanted.kind, before.body, wanted.body, actor.name, now);
        });
    whenDone(keep, this, [this, actor, concentrator, before, wanted, give](const Result<std::int64_t> &change) {
        if (!change)
            return give(std::unexpected(change.error()));
        whenDone(m_gateway.writeParameter(concentrator, wanted), this,
            [this, actor, concentrator, before, wanted, give, change = *change](
                const Result<ConcentratorParameter> &after) {
                const ParameterResult result = resultOf(after, wanted.body);
                const auto stored =
                    m_database.write<void>([actor, change, result, number = concentrator.number, kind = wanted.kind,
                                               body = after ? std::optional(after->body) : std::nullopt,
                                               now = m_clock.now()](DbConnection &db) -> Result<void> {
                        METERDESK_CHECK(ParameterChangeStore::setResult(db, change, result, body));
                        return OperationLogStore::append(db, actor, now, u"parameter-result"_s, number.toText(),
                            u"%1, %2"_s.arg(wordOf(kind), wordOf(result)));
                    });
                whenDone(stored, this, [before, wanted, after, give](const Result<void> &done) {
                    if (!done)
                        return give(std::unexpected(done.error()));
                    if (!after)
                        return give(std::unexpected(after.error()));
                    give(ParameterChange{.before = before, .after = *after, .isAsWanted = after->body == wanted.body});
                });
            });
    });
}

Async<ConcentratorParameter> ConcentratorParameterService::heldBefore(
    const Actor &actor, const ConcentratorNo &concentrator, ParameterKind kind)
{
    if (const auto permitted = actor.mustHave(Right::ManageDevices); !permitted)
        return finishedAsync<ConcentratorParameter>(std::unexpected(permitted.error()));
    const Promised<ConcentratorParameter> give;
    whenDone(m_database.read<std::optional<QByteArray>>(
                 [concentrator, kind](DbConnection &db) -> Result<std::optional<QByteArray>> {
                     METERDESK_TRY(found, DeviceStore::concentrator(db, concentrator));
                     return ParameterChangeStore::heldBefore(db, found.id, kind);
                 }),
        this, [this, kind, give](const Result<std::optional<QByteArray>> &body) {
            if (!body)
                return give(std::unexpected(body.error()));
            const ConcentratorParameter kept{.kind = kind, .body = body->value_or(QByteArray()), .fields = {}};
            give(*body ? m_gateway.withChanges(kept, {}) : Result<ConcentratorParameter>(kept));
        });
    return give.future();
}

Async<void> ConcentratorParameterService::controlOutput(const Actor &actor, const ConcentratorNo &concentrator,
    const TerminalOutputOrder &order, const QString &typedNumber)
{
    for (const Right right : {Right::ManageDevices, Right::ManageAccounts}) {
        if (const auto permitted = actor.mustHave(right); !permitted)
            return finishedAsync<void>(std::unexpected(permitted.error()));
    }
    if (const auto confirmed = isConfirmed(concentrator, typedNumber); !confirmed)
        return finishedAsync<void>(std::unexpected(confirmed.error()));
    return withConcentrator<void>(
        concentrator, [this, actor, order](const Concentrator &found, const Promised<void> &give) {
            whenDone(m_gateway.controlOutput(found, order), this,
                [this, actor, order, give, number = found.number](const Result<void> &done) {
                    const QString result = done ? u"confirmed"_s : errorCodeName(done.error().code);
                    const auto log = [actor, order, number, result, now = m_clock.now()](DbConnection &db) {
                        return OperationLogStore::append(db, actor, now, u"control-output"_s, number.toText(),
                            u"%1, round %2, %3"_s.arg(wordOf(order.action), QString::number(order.round), result));
                    };
                    whenDone(m_database.write<void>(log), this,
                        [give, done](const Result<void> &logged) { give(done ? logged : done); });
                });
        });
}

} // namespace meterdesk
