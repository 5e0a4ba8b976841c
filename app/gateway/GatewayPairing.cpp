// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConcentratorGateway.h"

#include "GatewayConversions.h"
#include "PairingConversions.h"
#include "WireAnswer.h"

#include <QtCore/QPointer>

#include <utility>

namespace meterdesk {

namespace {

using Ended = std::function<void(const PairingAnswer &)>;

/// The requests whose meters can be written, and the answers of the others.
struct Orders
{
    QList<wire::PairingOrder> orders;
    QList<qsizetype> places; ///< of each order among the requests
    QList<PairingAnswer> answers; ///< one a request
};

Orders ordersOf(const QList<PairingRequest> &requests, PairingAction action, const Ended &ended)
{
    Orders made;
    for (const PairingRequest &request : requests) {
        PairingAnswer answer;
        answer.meter = request.meter.id;
        const auto order = toPairingOrder(request, action);
        if (order) {
            made.places += made.answers.size();
            made.orders += *order;
        } else {
            answer.state = PairingState::Refused;
            answer.recordFault = order.error().code;
            answer.detail = errorCodeName(order.error().code) + u' ' + order.error().detail;
            if (ended)
                ended(answer);
        }
        made.answers += answer;
    }
    return made;
}

/// Asks the meters of a bus for their own numbers, one after the other.
class BusPairing final : public QObject
{
public:
    using Observer = std::function<void(qsizetype order, bool sent, const QByteArray &bytes)>;

    BusPairing(wire::MeterBusSession &session, const Orders &orders, Ended ended, Observer observer,
        const std::shared_ptr<QHash<qsizetype, QList<FrameRecord>>> &log, QObject *parent)
        : QObject(parent)
        , m_session(&session)
        , m_orders(orders)
        , m_ended(std::move(ended))
        , m_observer(std::move(observer))
        , m_log(log)
    {
        m_promise.start();
    }
    ~BusPairing() override
    {
        if (!m_finished)
            finish();
    }

    [[nodiscard]] Async<QList<PairingAnswer>> start(PairingAction action)
    {
        auto future = m_promise.future();
        if (action == PairingAction::Cancel) {
            for (const qsizetype place : std::as_const(m_orders.places))
                end(place, wire::SessionResult<bool>(true), {});
            finish();
        } else {
            next();
        }
        return future;
    }

private:
    void next()
    {
        if (m_at == m_orders.orders.size() || m_promise.isCanceled() || !m_session)
            return finish();
        const qsizetype at = m_at++;
        m_session->askOwnNumber(
            m_orders.orders.at(at).meter, wire::Priority::Operator,
            [observer = m_observer, at](bool sent, const QByteArray &bytes) { observer(at, sent, bytes); },
            [run = QPointer(this), at](const wire::SessionResult<bool> &own) {
                if (!run)
                    return;
                run->end(run->m_orders.places.at(at), own, run->m_log->value(at));
                run->next();
            });
    }

    void end(qsizetype place, const wire::SessionResult<bool> &own, const QList<FrameRecord> &frames)
    {
        PairingAnswer &answer = m_orders.answers[place];
        answer = toPairingAnswer(answer.meter, own);
        answer.frames = frames;
        if (m_ended)
            m_ended(answer);
    }

    void finish()
    {
        m_finished = true;
        m_promise.addResult(Result<QList<PairingAnswer>>(m_orders.answers));
        m_promise.finish();
        deleteLater();
    }

    QPointer<wire::MeterBusSession> m_session;
    Orders m_orders;
    Ended m_ended;
    Observer m_observer;
    std::shared_ptr<QHash<qsizetype, QList<FrameRecord>>> m_log;
    QPromise<Result<QList<PairingAnswer>>> m_promise;
    qsizetype m_at = 0;
    bool m_finished = false;
};

} // namespace

Async<QList<PairingAnswer>> ConcentratorGateway::pair(
    const Concentrator &concentrator, PairingAction action, const QList<PairingRequest> &requests, Ended ended)
{
    const auto session = m_links.session(concentrator);
    if (!session)
        return finishedAsync<QList<PairingAnswer>>(std::unexpected(session.error()));
    Orders orders = ordersOf(requests, action, ended);
    const auto log = std::make_shared<ExchangeLog>();
    const auto observer = exchangeObserver(log, (*session)->linkName());
    if (auto *bus = qobject_cast<wire::MeterBusSession *>(*session))
        return (new BusPairing(*bus, orders, std::move(ended), observer, log, this))->start(action);
    auto *through = qobject_cast<wire::ConcentratorSession *>(*session);
    const auto answerOf = [orders, log](qsizetype place, const wire::PairingOutcome &outcome) {
        PairingAnswer answer = toPairingAnswer(orders.answers.at(orders.places.at(place)).meter, outcome);
        answer.frames = log->value(place);
        return answer;
    };
    const auto tell = [ended, answerOf](qsizetype place, const wire::PairingOutcome &outcome) {
        if (ended)
            ended(answerOf(place, outcome));
    };
    const auto pairing = through->pair(orders.orders, tell, observer);
    const Promised<QList<PairingAnswer>> give;
    cancelTogether(give.future(), pairing, this);
    wire::whenFinished(pairing, this,
        [give, orders, answerOf](
            const std::optional<wire::SessionResult<QList<wire::PairingOutcome>>> &result) mutable {
            for (qsizetype i = 0; result && *result && i < (*result)->size(); ++i)
                orders.answers[orders.places.at(i)] = answerOf(i, (*result)->at(i));
            give(orders.answers);
        });
    return give.future();
}

Async<QList<TableSlot>> ConcentratorGateway::readMeterTable(const Concentrator &concentrator, int upTo)
{
    const auto session = m_links.concentrator(concentrator);
    if (!session)
        return finishedAsync<QList<TableSlot>>(std::unexpected(session.error()));
    return converted<QList<TableSlot>>((*session)->scanMeterTable(upTo, wire::Priority::Operator), this,
        [](const QList<gdw1376::MeterTableEntry> &entries) {
            QList<TableSlot> held;
            for (const gdw1376::MeterTableEntry &entry : entries)
                held += toTableSlot(entry);
            return held;
        });
}

} // namespace meterdesk
