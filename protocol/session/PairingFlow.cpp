// SPDX-License-Identifier: GPL-3.0-or-later
#include "PairingFlow.h"

#include "MeterTableFlow.h"
#include "gdw1376/Confirmation.h"

#include <QtCore/QPointer>

#include <algorithm>

namespace meterdesk::wire {

namespace {

PairingResult resultOf(SessionErrorCode code)
{
    switch (code) {
    case SessionErrorCode::NotConnected:
        return PairingResult::NotConnected;
    case SessionErrorCode::TimedOut:
        return PairingResult::TimedOut;
    case SessionErrorCode::Cancelled:
        return PairingResult::Cancelled;
    default:
        return PairingResult::Refused;
    }
}

/// Whether the slot is what the order wants. Digits, tariffs and classes do not decide where a meter is found.
bool isAsWanted(const PairingOrder &order, const gdw1376::MeterTableEntry *held)
{
    if (order.entry.isDeletion())
        return !held;
    return held && held->address == order.entry.address && held->point == order.entry.point
        && held->port == order.entry.port && held->baud == order.entry.baud && held->protocol == order.entry.protocol;
}

/// Whether another meter has the slot, be it read or not.
bool isTaken(const PairingOrder &order, const gdw1376::MeterTableEntry *held)
{
    return held && held->address != order.entry.address && held->address != dlt645::MeterAddress();
}

QString refusalOf(const gdw1376::Confirmation &confirmation)
{
    for (const gdw1376::UnitOutcome &unit : confirmation.units) {
        if (unit.error == gdw1376::unitDuplicateAddress)
            return QStringLiteral("the concentrator has this meter in another slot");
        if (unit.error != gdw1376::unitOk)
            return QStringLiteral("the concentrator denied it with ERR %1").arg(unit.error);
    }
    return QStringLiteral("the concentrator denied it");
}

const gdw1376::MeterTableEntry *heldIn(const std::map<int, gdw1376::MeterTableEntry> &table, int slot)
{
    const auto found = table.find(slot);
    return found != table.end() ? &found->second : nullptr;
}

} // namespace

PairingFlow::PairingFlow(ConcentratorSession &session, QList<PairingOrder> orders, Ended ended, Observer observer)
    : m_session(session)
    , m_orders(std::move(orders))
    , m_outcomes(m_orders.size())
    , m_tell(std::move(ended))
    , m_observer(std::move(observer))
{ }

PairingFlow::~PairingFlow()
{
    endAll(PairingResult::Cancelled, QStringLiteral("session ended"));
    finishIfDone();
}

SessionFuture<QList<PairingOutcome>> PairingFlow::start()
{
    m_promise.start();
    auto future = m_promise.future();
    if (m_orders.isEmpty())
        finishIfDone();
    else
        readSlots([this](const Table &table) { judge(table); });
    return future;
}

void PairingFlow::readSlots(std::function<void(const Table &)> go)
{
    std::vector<int> slots;
    std::multimap<int, qsizetype> places;
    for (qsizetype place = 0; place < m_orders.size(); ++place) {
        if (!isOpen(place))
            continue;
        slots.push_back(m_orders.at(place).entry.deviceNumber);
        places.emplace(slots.back(), place);
    }
    const auto observer = [flow = QPointer(this), places](
                              const std::vector<int> &asked, bool sent, const QByteArray &bytes) {
        for (const int slot : asked) {
            const auto [first, last] = places.equal_range(slot);
            for (auto order = first; flow && flow->m_observer && order != last; ++order)
                flow->m_observer(order->second, sent, bytes);
        }
    };
    whenFinished(m_session.readMeterTable(std::move(slots), Priority::Operator, observer), this,
        [this, go = std::move(go)](const std::optional<SessionResult<QList<gdw1376::MeterTableEntry>>> &read) {
            if (!read || !*read) {
                const SessionError error = read ? read->error() : SessionError{SessionErrorCode::Cancelled, {}};
                endAll(resultOf(error.code), error.detail);
                return finishIfDone();
            }
            Table table;
            for (const gdw1376::MeterTableEntry &entry : **read)
                table.insert_or_assign(entry.deviceNumber, entry);
            go(table);
        });
}

void PairingFlow::judge(const Table &table)
{
    Batch toWrite;
    for (qsizetype place = 0; place < m_orders.size(); ++place) {
        const PairingOrder &order = m_orders.at(place);
        const gdw1376::MeterTableEntry *held = heldIn(table, order.entry.deviceNumber);
        if (isTaken(order, held) && (!order.overwrite || order.entry.isDeletion())) {
            // Whoever took the slot stays: a meter that is not there needs not be taken out.
            m_outcomes[place].holder = held->address;
            end(place, order.entry.isDeletion() ? PairingResult::Confirmed : PairingResult::Conflict,
                QStringLiteral("slot %1 holds meter %2").arg(order.entry.deviceNumber).arg(held->address.toText()));
        } else if (!isAsWanted(order, held) && order.readOnly) {
            end(place, PairingResult::Refused,
                held ? QStringLiteral("slot %1 holds it with another port, speed, protocol or point")
                           .arg(order.entry.deviceNumber)
                     : QStringLiteral("slot %1 is empty").arg(order.entry.deviceNumber));
        } else if (!isAsWanted(order, held)) {
            toWrite += place;
        } else if (order.entry.isDeletion()) {
            end(place, PairingResult::Confirmed);
        } else {
            m_toProve += place;
        }
    }
    const int most = gdw1376::meterTableEntriesPerFrame(m_session.settings().bufferBytes);
    for (const qsizetype place : toWrite) {
        if (m_writes.empty() || m_writes.back().size() >= most)
            m_writes.emplace_back();
        m_writes.back() += place;
    }
    write();
}

void PairingFlow::write()
{
    if (m_promise.isCanceled()) {
        for (const Batch &batch : m_writes) {
            for (const qsizetype place : batch)
                end(place, PairingResult::Cancelled);
        }
        m_writes.clear();
    }
    if (m_writes.empty())
        return readBack();
    const Batch batch = m_writes.front();
    m_writes.pop_front();
    std::vector<gdw1376::MeterTableEntry> entries;
    for (const qsizetype place : batch) {
        entries.push_back(m_orders.at(place).entry);
        m_outcomes[place].written = true;
    }
    m_session.order(
        {.afn = gdw1376::Afn::SetParameters,
            .make = [entries](const gdw1376::RequestHead &head) { return gdw1376::setMeterTable(head, entries); },
            .observer = observerOf(batch)},
        Priority::Operator, [flow = QPointer(this), batch](const SessionResult<gdw1376::Confirmation> &answer) {
            if (flow)
                flow->onWritten(batch, answer);
        });
}

void PairingFlow::onWritten(const Batch &batch, const SessionResult<gdw1376::Confirmation> &answer)
{
    const bool refused = answer && !answer->isOk();
    if (refused && batch.size() > 1) {
        // One slot spoils the frame: which one, they say when they are asked one by one.
        for (auto place = batch.rbegin(); place != batch.rend(); ++place)
            m_writes.push_front(Batch{*place});
        return write();
    }
    for (const qsizetype place : batch) {
        if (refused) {
            m_outcomes[place].written = false;
            end(place, PairingResult::Refused, refusalOf(*answer));
        } else if (!answer && answer.error().code != SessionErrorCode::TimedOut) {
            end(place, resultOf(answer.error().code), answer.error().detail);
        }
    }
    write();
}

void PairingFlow::readBack()
{
    const bool anyWritten = std::ranges::any_of(m_outcomes, &PairingOutcome::written);
    if (!anyWritten)
        return prove();
    readSlots([this](const Table &table) { judgeAgain(table); });
}

void PairingFlow::judgeAgain(const Table &table)
{
    for (qsizetype place = 0; place < m_orders.size(); ++place) {
        if (!isOpen(place) || !m_outcomes.at(place).written)
            continue;
        const PairingOrder &order = m_orders.at(place);
        if (!isAsWanted(order, heldIn(table, order.entry.deviceNumber)))
            end(place, PairingResult::Refused, QStringLiteral("the concentrator holds something else afterwards"));
        else if (order.entry.isDeletion())
            end(place, PairingResult::Confirmed);
        else
            m_toProve += place;
    }
    prove();
}

void PairingFlow::prove()
{
    for (const qsizetype place : m_toProve)
        m_proofs[m_orders.at(place).meter.port].push_back(place);
    std::vector<std::uint8_t> ports;
    for (const auto &[port, places] : m_proofs)
        ports.push_back(port);
    for (const std::uint8_t port : ports)
        proveNext(port);
    finishIfDone();
}

void PairingFlow::proveNext(std::uint8_t port)
{
    std::deque<qsizetype> &rest = m_proofs[port];
    while (!rest.empty() && m_promise.isCanceled()) {
        end(rest.front(), PairingResult::Cancelled);
        rest.pop_front();
    }
    if (rest.empty())
        return finishIfDone();
    const qsizetype place = rest.front();
    rest.pop_front();
    m_session.askOwnNumber(m_orders.at(place).meter, Priority::Operator, observerOf({place}),
        [flow = QPointer(this), place, port](const SessionResult<bool> &own) {
            if (!flow || !flow->isOpen(place))
                return;
            const bool lost = !own
                && (own.error().code == SessionErrorCode::NotConnected
                    || own.error().code == SessionErrorCode::Cancelled);
            if (own)
                flow->end(place, *own ? PairingResult::Confirmed : PairingResult::OtherNumber);
            else if (lost)
                flow->endAll(resultOf(own.error().code), own.error().detail);
            else
                flow->end(place, PairingResult::Silent, own.error().detail);
            flow->proveNext(port);
        });
}

FrameObserver PairingFlow::observerOf(const Batch &places)
{
    return [flow = QPointer(this), places](bool sent, const QByteArray &bytes) {
        if (!flow || !flow->m_observer)
            return;
        for (const qsizetype place : places)
            flow->m_observer(place, sent, bytes);
    };
}

void PairingFlow::end(qsizetype place, PairingResult result, const QString &detail)
{
    m_ended.insert(place);
    m_outcomes[place].result = result;
    m_outcomes[place].detail = detail;
    if (m_tell)
        m_tell(place, m_outcomes.at(place));
}

void PairingFlow::endAll(PairingResult result, const QString &detail)
{
    for (qsizetype place = 0; place < m_orders.size(); ++place) {
        if (isOpen(place))
            end(place, result, detail);
    }
}

void PairingFlow::finishIfDone()
{
    if (m_finished || m_ended.size() < m_orders.size())
        return;
    m_finished = true;
    m_promise.addResult(SessionResult<QList<PairingOutcome>>(std::move(m_outcomes)));
    m_promise.finish();
    deleteLater();
}

} // namespace meterdesk::wire
