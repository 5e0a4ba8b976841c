// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConcentratorGateway.h"

#include "GatewayConversions.h"
#include "TcpChannel.h"

#include <QtCore/QPromise>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

template <typename T>
struct Answer
{
    std::shared_ptr<QPromise<Result<T>>> promise = std::make_shared<QPromise<Result<T>>>();

    Answer() { promise->start(); }
    void give(Result<T> result) const
    {
        promise->addResult(std::move(result));
        promise->finish();
    }
    [[nodiscard]] Async<T> future() const { return promise->future(); }
};

} // namespace

ConcentratorGateway::ConcentratorGateway(const Clock &clock, DatabaseMark mark, QObject *parent)
    : MeterGateway(parent)
    , m_clock(clock)
    , m_mark(mark)
{ }

ConcentratorGateway::~ConcentratorGateway()
{
    for (auto &[id, link] : m_links)
        link.session->disconnect(this);
}

void ConcentratorGateway::setPatience(WirePatience patience)
{
    m_patience = patience;
    for (auto &[id, link] : m_links)
        link.session->setPatience(patience.responseTimeout, patience.readRetries);
}

Result<wire::ConcentratorSession *> ConcentratorGateway::sessionOf(const Concentrator &concentrator)
{
    if (concentrator.protocol == ConcentratorProtocol::MeterBus || concentrator.link != LinkKind::TcpDial)
        return failure(ErrorCode::Unsupported,
            u"concentrator %1: %2 over %3"_s.arg(
                concentrator.number.toText(), wordOf(concentrator.protocol), wordOf(concentrator.link)));
    const auto endpoint = TcpEndpoint::fromText(concentrator.endpoint);
    if (!endpoint)
        return std::unexpected(endpoint.error());
    if (m_mark == DatabaseMark::Training && !endpoint->isLoopback())
        return failure(ErrorCode::TrainingOnly,
            u"concentrator %1 at %2"_s.arg(concentrator.number.toText(), concentrator.endpoint));

    Link &link = m_links[concentrator.id];
    if (link.session && link.endpoint == concentrator.endpoint && link.notation == concentrator.addressNotation
        && link.session->settings().number == concentrator.number.toText())
        return link.session.get();

    wire::SessionSettings settings;
    settings.number = concentrator.number.toText();
    settings.notation = concentrator.addressNotation == AddressNotation::Decimal
        ? gdw1376::AddressNotation::Decimal
        : gdw1376::AddressNotation::Hexadecimal;
    settings.responseTimeout = m_patience.responseTimeout;
    settings.readRetries = m_patience.readRetries;
    settings.waitForChannel = m_patience.responseTimeout;
    link.endpoint = concentrator.endpoint;
    link.notation = concentrator.addressNotation;
    link.session = std::make_unique<wire::ConcentratorSession>(
        std::make_unique<wire::TcpChannel>(endpoint->host, endpoint->port), settings, m_timers);
    const ConcentratorId id = concentrator.id;
    connect(link.session.get(), &wire::ConcentratorSession::stateChanged, this, [this, id](wire::ChannelState state) {
        switch (state) {
        case wire::ChannelState::Open:
            return setLinkState(id, LinkState::Online);
        case wire::ChannelState::Closed:
            return setLinkState(id, LinkState::Offline);
        case wire::ChannelState::Opening:
            // A lost link that is dialled again stays offline for the eye until it answers.
            if (linkState(id) == LinkState::Unknown)
                setLinkState(id, LinkState::Connecting);
        }
    });
    connect(link.session.get(), &wire::ConcentratorSession::frameSeen, this,
        [this, id](
            bool sent, const QByteArray &bytes) { Q_EMIT frameSeen(id, toFrameRecord(m_clock.now(), sent, bytes)); });
    return link.session.get();
}

void ConcentratorGateway::setLinkState(ConcentratorId id, LinkState state)
{
    Link &link = m_links[id];
    if (link.state == state)
        return;
    link.state = state;
    Q_EMIT linkStateChanged(id, state);
}

LinkState ConcentratorGateway::linkState(ConcentratorId concentrator) const
{
    const auto found = m_links.find(concentrator);
    return found == m_links.end() ? LinkState::Unknown : found->second.state;
}

void ConcentratorGateway::keepConnected(const QList<Concentrator> &concentrators)
{
    for (const Concentrator &concentrator : concentrators) {
        if (const auto session = sessionOf(concentrator))
            (*session)->open();
        else
            setLinkState(concentrator.id, LinkState::Offline);
    }
}

wire::FrameObserver ConcentratorGateway::observer(const std::shared_ptr<FrameLog> &log) const
{
    return [log, &clock = m_clock](
               bool sent, const QByteArray &bytes) { log->frames += toFrameRecord(clock.now(), sent, bytes); };
}

Async<LiveReading> ConcentratorGateway::readMeter(const Concentrator &concentrator, const Meter &meter)
{
    const auto session = sessionOf(concentrator);
    if (!session)
        return finishedAsync<LiveReading>(std::unexpected(session.error()));
    const auto port = toMeterPort(meter);
    if (!port)
        return finishedAsync<LiveReading>(std::unexpected(port.error()));
    const Answer<LiveReading> answer;
    const auto log = std::make_shared<FrameLog>();
    wire::whenFinished((*session)->readMeter(*port, wire::Priority::Operator, observer(log)), this,
        [this, answer, log, id = meter.id](const std::optional<wire::SessionResult<wire::MeterSnapshot>> &result) {
            if (!result)
                return answer.give(failure(ErrorCode::Cancelled));
            if (!*result)
                return answer.give(std::unexpected(toError(result->error())));
            const wire::MeterSnapshot &snapshot = **result;
            LiveReading reading;
            reading.meter = id;
            reading.readAt = m_clock.now();
            reading.registers = toRegisters(snapshot.registers);
            reading.relay = toRelay(snapshot.status);
            reading.protection = toProtection(snapshot.status);
            if (snapshot.clock)
                reading.meterClock = toWallTime(*snapshot.clock);
            reading.frames = log->frames;
            answer.give(reading);
        });
    return answer.future();
}

Async<QList<FreezeReply>> ConcentratorGateway::readFreezes(const Concentrator &concentrator,
    const QList<FreezeRequest> &requests, std::function<void(int done, int total)> progress)
{
    const auto session = sessionOf(concentrator);
    if (!session)
        return finishedAsync<QList<FreezeReply>>(std::unexpected(session.error()));
    QList<gdw1376::FreezeKey> keys;
    for (const FreezeRequest &request : requests)
        keys += gdw1376::FreezeKey{request.meter.line.point, toWireDate(request.day)};
    const auto total = static_cast<int>(keys.size());
    const auto report = [progress = std::move(progress), total](int done) {
        if (progress)
            progress(done, total);
    };
    const Answer<QList<FreezeReply>> answer;
    auto reading = (*session)->readDailyFreezes(keys, wire::Priority::Background, report);
    // Who cancels our answer cancels the reading; it ends after the frame in flight.
    auto *cancelWatch = new QFutureWatcher<Result<QList<FreezeReply>>>(this);
    connect(cancelWatch, &QFutureWatcherBase::canceled, this, [reading]() mutable { reading.cancel(); });
    cancelWatch->setFuture(answer.future());
    wire::whenFinished(reading, this,
        [this, answer, requests, cancelWatch](
            const std::optional<wire::SessionResult<QList<wire::FreezeAnswer>>> &result) {
            cancelWatch->deleteLater();
            QList<FreezeReply> replies;
            for (qsizetype i = 0; i < requests.size(); ++i) {
                FreezeReply reply;
                reply.meter = requests.at(i).meter.id;
                reply.day = requests.at(i).day;
                const wire::FreezeAnswer got = result && *result ? (*result)->value(i) : wire::FreezeAnswer{};
                const wire::FreezeStatus status = result ? got.status : wire::FreezeStatus::Cancelled;
                reply.status = toCollectionStatus(status);
                reply.detail = freezeStatusText(status);
                reply.attempts = got.attempts;
                reply.readAt = got.readAt ? toWallTime(*got.readAt) : m_clock.now();
                if (status == wire::FreezeStatus::Ok)
                    reply.registers = toRegisters(got.registers);
                replies += reply;
            }
            answer.give(replies);
        });
    return answer.future();
}

Async<RelayOutcome> ConcentratorGateway::commandRelay(
    const Concentrator &concentrator, const Meter &meter, RelayAction action, std::function<QFuture<bool>()> stillDue)
{
    const auto session = sessionOf(concentrator);
    if (!session)
        return finishedAsync<RelayOutcome>(std::unexpected(session.error()));
    const auto port = toMeterPort(meter);
    if (!port)
        return finishedAsync<RelayOutcome>(std::unexpected(port.error()));
    const Answer<RelayOutcome> answer;
    const auto log = std::make_shared<FrameLog>();
    wire::whenFinished((*session)->controlRelay(*port, toWireAction(action), std::move(stillDue), observer(log)), this,
        [answer, log](const std::optional<wire::RelayReport> &report) {
            if (!report)
                return answer.give(failure(ErrorCode::Cancelled));
            RelayOutcome outcome = toOutcome(*report);
            outcome.frames = log->frames;
            answer.give(outcome);
        });
    return answer.future();
}

} // namespace meterdesk
