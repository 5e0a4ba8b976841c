// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConcentratorGateway.h"

#include "GatewayConversions.h"
#include "WireAnswer.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Within so much of midnight a meter's day may change while it is read.
const QTime aroundMidnight(0, 15);

/// Registers read by then stand for the end of the day before, where a meter keeps no freezes.
bool isStillYesterday(WallTime at)
{
    return at.time() < QTime(3, 0);
}

/// What a probe of a meter search waits: 500 ms for the meter, and its bytes at 1200 baud.
constexpr std::chrono::milliseconds probeTimeout{1'000};

/// What is kept of one question and its replies. A reply has at most 16 frames; who sends more is not worth the room.
constexpr qsizetype mostFramesKept = 32;

wire::MeterDialect toDialect(MeterProtocol protocol)
{
    return protocol == MeterProtocol::Dlt645Edition1997 ? wire::MeterDialect::Of1997 : wire::MeterDialect::Of2007;
}

std::function<void(int)> counted(std::function<void(int done, int total)> progress, qsizetype total)
{
    return [progress = std::move(progress), total](int done) {
        if (progress)
            progress(done, static_cast<int>(total));
    };
}

} // namespace

ConcentratorGateway::ConcentratorGateway(const Clock &clock, DatabaseMark mark, QObject *parent)
    : MeterGateway(parent)
    , m_clock(clock)
    , m_links(mark)
{
    connect(&m_links, &LinkTable::stateChanged, this, &MeterGateway::linkStateChanged);
    connect(&m_links, &LinkTable::unknownConcentratorsChanged, this, &MeterGateway::unknownConcentratorsChanged);
    connect(&m_links, &LinkTable::addressNotationLearnt, this, &MeterGateway::addressNotationLearnt);
    connect(&m_links, &LinkTable::frameSeen, this,
        [this](ConcentratorId id, const QString &link, bool sent, const QByteArray &bytes) {
            m_log.record(id, link, toFrameRecord(m_clock.now(), sent, bytes));
        });
}

void ConcentratorGateway::setPatience(WirePatience patience)
{
    m_links.setPatience(patience);
}

LinkState ConcentratorGateway::linkState(ConcentratorId concentrator) const
{
    return m_links.state(concentrator);
}

void ConcentratorGateway::keepConnected(const QList<Concentrator> &concentrators)
{
    for (const Concentrator &concentrator : concentrators) {
        if (const auto session = m_links.session(concentrator))
            (*session)->open();
        else
            m_links.setState(concentrator.id, LinkState::Offline);
    }
}

Result<void> ConcentratorGateway::listen(const QString &endpoint)
{
    return m_links.listen(endpoint);
}

QList<UnknownConcentrator> ConcentratorGateway::unknownConcentrators() const
{
    return m_links.unknownConcentrators();
}

wire::FrameObserver ConcentratorGateway::observer(
    const std::shared_ptr<FrameLog> &log, const QString &link, CommandId command)
{
    return [this, log, link, command](bool sent, const QByteArray &bytes) {
        log->frames += toFrameRecord(m_clock.now(), sent, bytes);
        log->frames.last().link = link;
        if (command.isValid())
            m_log.assign(sent, bytes, command);
    };
}

std::function<void(qsizetype, bool, const QByteArray &)> ConcentratorGateway::exchangeObserver(
    const std::shared_ptr<ExchangeLog> &log, const QString &link)
{
    return [this, log, link](qsizetype exchange, bool sent, const QByteArray &bytes) {
        QList<FrameRecord> &frames = (*log)[exchange];
        if (frames.size() == mostFramesKept)
            return;
        frames += toFrameRecord(m_clock.now(), sent, bytes);
        frames.last().link = link;
    };
}

Async<LiveReading> ConcentratorGateway::readMeter(
    const Concentrator &concentrator, const Meter &meter, CommandId onBehalfOf)
{
    const auto session = m_links.session(concentrator);
    if (!session)
        return finishedAsync<LiveReading>(std::unexpected(session.error()));
    const auto port = toMeterPort(meter);
    if (!port)
        return finishedAsync<LiveReading>(std::unexpected(port.error()));
    const auto log = std::make_shared<FrameLog>();
    return converted<LiveReading>(
        (*session)->readMeter(*port, wire::Priority::Operator, observer(log, (*session)->linkName(), onBehalfOf)), this,
        [this, log, id = meter.id](const wire::MeterSnapshot &snapshot) {
            LiveReading reading;
            reading.meter = id;
            reading.readAt = m_clock.now();
            reading.registers = toRegisters(snapshot.registers);
            reading.relay = toRelay(snapshot.status);
            reading.protection = toProtection(snapshot.status);
            if (snapshot.clock)
                reading.meterClock = toWallTime(*snapshot.clock);
            reading.frames = log->frames;
            return reading;
        });
}

Async<QList<FreezeReply>> ConcentratorGateway::readFreezes(const Concentrator &concentrator,
    const QList<FreezeRequest> &requests, std::function<void(int done, int total)> progress)
{
    if (concentrator.protocol == ConcentratorProtocol::MeterBus)
        return readBusFreezes(concentrator, requests, std::move(progress));
    const auto session = m_links.concentrator(concentrator);
    if (!session)
        return finishedAsync<QList<FreezeReply>>(std::unexpected(session.error()));
    QList<gdw1376::FreezeKey> keys;
    for (const FreezeRequest &request : requests)
        keys += gdw1376::FreezeKey{request.meter.line.point, toWireDate(request.day)};
    const auto log = std::make_shared<ExchangeLog>();
    return repliesOf((*session)->readDailyFreezes(keys, wire::Priority::Background,
                         counted(std::move(progress), keys.size()), exchangeObserver(log, (*session)->linkName())),
        requests, log);
}

Async<QList<FreezeReply>> ConcentratorGateway::readBusFreezes(const Concentrator &concentrator,
    const QList<FreezeRequest> &requests, std::function<void(int done, int total)> progress)
{
    const auto session = m_links.bus(concentrator);
    if (!session)
        return finishedAsync<QList<FreezeReply>>(std::unexpected(session.error()));
    QList<wire::MeterDay> days;
    for (const FreezeRequest &request : requests) {
        const auto port = toMeterPort(request.meter);
        if (!port)
            return finishedAsync<QList<FreezeReply>>(std::unexpected(port.error()));
        days += wire::MeterDay{*port, toWireDate(request.day)};
    }
    const WallTime now = m_clock.now();
    for (wire::MeterDay &each : days)
        each.takeLive = each.day == toWireDate(now.date().addDays(-1)) && isStillYesterday(now);
    const bool nearMidnight = now.time() < aroundMidnight || now.time() > aroundMidnight.addSecs(-2 * 15 * 60);
    const auto log = std::make_shared<ExchangeLog>();
    return repliesOf(
        (*session)->readDailyFreezes(days, toWireDate(now.date()), nearMidnight, wire::Priority::Background,
            counted(std::move(progress), days.size()), exchangeObserver(log, (*session)->linkName())),
        requests, log);
}

Async<QList<FreezeReply>> ConcentratorGateway::repliesOf(const wire::SessionFuture<QList<wire::FreezeAnswer>> &reading,
    const QList<FreezeRequest> &requests, const std::shared_ptr<ExchangeLog> &log)
{
    const Promised<QList<FreezeReply>> give;
    cancelTogether(give.future(), reading, this);
    wire::whenFinished(reading, this,
        [this, give, requests, log](const std::optional<wire::SessionResult<QList<wire::FreezeAnswer>>> &result) {
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
                reply.isLive = got.isLive;
                reply.readAt = got.readAt ? toWallTime(*got.readAt) : m_clock.now();
                if (status == wire::FreezeStatus::Ok) {
                    reply.registers = toRegisters(got.registers);
                    for (const int exchange : got.exchanges)
                        reply.frames += log->value(exchange);
                    // A long batch ends much later than its first meters answered.
                    if (!got.readAt && !reply.frames.isEmpty())
                        reply.readAt = reply.frames.last().at;
                    if (reply.isLive && !isStillYesterday(reply.readAt)) {
                        reply.status = CollectionStatus::NoData;
                        reply.detail = u"read live at %1, too late for the day before"_s.arg(reply.readAt.toText());
                        reply.registers = {};
                    }
                }
                replies += reply;
            }
            give(replies);
        });
    return give.future();
}

Async<WallTime> ConcentratorGateway::readClock(const Concentrator &concentrator)
{
    const auto session = m_links.concentrator(concentrator);
    if (!session)
        return finishedAsync<WallTime>(std::unexpected(session.error()));
    return converted<WallTime>((*session)->readClock(wire::Priority::Operator), this, toWallTime);
}

Async<QList<MeterNo>> ConcentratorGateway::searchMeters(
    const Concentrator &bus, MeterProtocol protocol, std::function<void(const MeterNo &)> found)
{
    const auto session = m_links.bus(bus);
    if (!session)
        return finishedAsync<QList<MeterNo>>(std::unexpected(session.error()));
    const auto tell = [found = std::move(found)](const dlt645::MeterAddress &address) {
        const auto number = MeterNo::fromText(address.toText());
        if (found && number)
            found(*number);
    };
    const auto searching = (*session)->searchMeters(toDialect(protocol), probeTimeout, tell);
    const auto answer = converted<QList<MeterNo>>(searching, this, [](const QList<dlt645::MeterAddress> &addresses) {
        QList<MeterNo> numbers;
        for (const dlt645::MeterAddress &each : addresses) {
            if (const auto number = MeterNo::fromText(each.toText()))
                numbers += *number;
        }
        return numbers;
    });
    cancelTogether(answer, searching, this);
    return answer;
}

Async<void> ConcentratorGateway::writeMeterNumber(
    const Concentrator &bus, MeterProtocol protocol, const MeterNo &present, const MeterNo &wanted)
{
    const auto session = m_links.bus(bus);
    if (!session)
        return finishedAsync<void>(std::unexpected(session.error()));
    const auto from = dlt645::MeterAddress::fromText(present.toText());
    const auto to = dlt645::MeterAddress::fromText(wanted.toText());
    if (!from || !to)
        return finishedAsync<void>(failure(ErrorCode::InvalidNumber, (from ? wanted : present).toText()));
    return converted<void>(
        (*session)->writeAddress({.dialect = toDialect(protocol), .present = *from, .wanted = *to}, probeTimeout), this,
        [](bool answersThere) -> Result<void> {
            return answersThere ? Result<void>() : failure(ErrorCode::ProtocolError, u"another number answers there"_s);
        });
}

Async<RelayOutcome> ConcentratorGateway::commandRelay(const Concentrator &concentrator, const Meter &meter,
    RelayAction action, CommandId command, std::function<QFuture<bool>()> stillDue)
{
    const auto session = m_links.session(concentrator);
    if (!session)
        return finishedAsync<RelayOutcome>(std::unexpected(session.error()));
    const auto port = toCommandedPort(meter);
    if (!port)
        return finishedAsync<RelayOutcome>(std::unexpected(port.error()));
    const Promised<RelayOutcome> give;
    const auto log = std::make_shared<FrameLog>();
    wire::whenFinished((*session)->controlRelay(*port, toWireAction(action), std::move(stillDue),
                           observer(log, (*session)->linkName(), command)),
        this, [give, log](const std::optional<wire::RelayReport> &report) {
            if (!report)
                return give(failure(ErrorCode::Cancelled));
            RelayOutcome outcome = toOutcome(*report);
            outcome.frames = log->frames;
            give(outcome);
        });
    return give.future();
}

Result<void> ConcentratorGateway::checkRelayScript(const QString &text) const
{
    const auto script = relayScriptOf(text);
    return script ? Result<void>() : std::unexpected(script.error());
}

} // namespace meterdesk
