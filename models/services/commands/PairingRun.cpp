// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/PairingRun.h"

#include "Database.h"
#include "Try.h"
#include "stores/CommandStore.h"
#include "stores/DeviceStore.h"
#include "stores/FrameKeeper.h"
#include "stores/OperationLogStore.h"
#include "stores/WorkItemStore.h"

#include <algorithm>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

using MeterAndWay = std::pair<Meter, std::optional<Concentrator>>;

Result<QList<MeterAndWay>> recordsToPair(DbConnection &db, const QList<MeterId> &meters)
{
    QList<MeterAndWay> records;
    for (const MeterId id : meters) {
        METERDESK_TRY(meter, DeviceStore::meter(db, id));
        std::optional<Concentrator> concentrator;
        if (meter.concentrator.isValid()) {
            METERDESK_TRY(found, DeviceStore::concentrator(db, meter.concentrator));
            concentrator = found;
        }
        records.append({meter, concentrator});
    }
    return records;
}

/// Of every meter behind a concentrator that could not be spoken to.
PairingState stateOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return PairingState::Cancelled;
    case ErrorCode::NotConnected:
    case ErrorCode::Timeout:
        return PairingState::NotConnected;
    default:
        return PairingState::Refused;
    }
}

/// 数据下发 after an order that ended so; the old state where the concentrator was not reached or only looked at.
DownloadState downloadAfter(PairingAction action, const PairingAnswer &answer, DownloadState before)
{
    switch (answer.state) {
    case PairingState::Confirmed:
        return action == PairingAction::Cancel ? DownloadState::Cancelled : DownloadState::Downloaded;
    case PairingState::Conflict:
    case PairingState::Refused:
    case PairingState::Silent:
    case PairingState::OtherNumber:
        return action == PairingAction::Push ? DownloadState::Failed : before;
    case PairingState::TimedOut:
    case PairingState::NotConnected:
    case PairingState::Cancelled:
        return answer.written ? DownloadState::Pending : before;
    }
    return before;
}

/// A refusal for want of delivery is settled by the delivery; one by the meter itself is not.
Result<void> settleRefusal(DbConnection &db, MeterId meter, WallTime now)
{
    METERDESK_TRY(item, WorkItemStore::findOpen(db, WorkItemKind::Refused, meter.value));
    METERDESK_TRY(last, CommandStore::lastRefused(db, meter));
    const QString word = errorCodeName(ErrorCode::NotDelivered);
    if (!item || !item->detail.contains(u": "_s + word) || !last || !last->detail.startsWith(word))
        return {};
    return WorkItemStore::close(db, WorkItemKind::Refused, meter.value, u"system"_s, u"delivered"_s, now);
}

Result<DownloadState> storePairing(DbConnection &db, const Actor &actor, PairingAction action, const Meter &pushed,
    const PairingAnswer &answer, WallTime now)
{
    METERDESK_TRY(meter, DeviceStore::meter(db, pushed.id));
    DownloadState after = downloadAfter(action, answer, meter.download);
    // Who was withdrawn comes back by being delivered, not by being seen.
    if (action == PairingAction::Verify && meter.download == DownloadState::Cancelled)
        after = meter.download;
    // What was written is not what the record says any more.
    if (after == DownloadState::Downloaded
        && !(meter.line == pushed.line && meter.concentrator == pushed.concentrator
            && meter.protocol == pushed.protocol))
        after = DownloadState::Pending;
    // Looking is tried again and again while a command waits; only what it found out is worth a record.
    if (action == PairingAction::Verify && after == meter.download)
        return after;
    METERDESK_CHECK(DeviceStore::setDownload(db, meter.id, after, now));
    if (after == DownloadState::Downloaded)
        METERDESK_CHECK(settleRefusal(db, meter.id, now));
    METERDESK_TRY(entry,
        OperationLogStore::insert(db, actor, now, u"pair-"_s + wordOf(action), meter.number.toText(),
            u"%1 %2"_s.arg(wordOf(answer.state), answer.detail).trimmed()));
    METERDESK_CHECK(FrameKeeper(db).keepOfOperation(entry, answer.frames));
    return after;
}

} // namespace

PairingRun::PairingRun(Database &database, const Clock &clock, MeterGateway &gateway, const Actor &actor,
    PairingAction action, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(clock)
    , m_gateway(gateway)
    , m_actor(actor)
    , m_action(action)
{ }

PairingRun::~PairingRun()
{
    if (!m_finished)
        finish(failure(ErrorCode::Cancelled));
}

Async<QList<PairingReport>> PairingRun::start(const QList<MeterId> &meters, const QSet<MeterId> &overwrite)
{
    m_promise.start();
    auto future = m_promise.future();
    auto *cancelWatch = new QFutureWatcher<Result<QList<PairingReport>>>(this);
    connect(cancelWatch, &QFutureWatcherBase::canceled, this, [this] {
        for (auto &[id, group] : m_groups)
            group.wire.cancel();
    });
    cancelWatch->setFuture(future);
    whenDone(m_database.read<QList<MeterAndWay>>([meters](DbConnection &db) { return recordsToPair(db, meters); }),
        this, [this, overwrite](const Result<QList<MeterAndWay>> &records) {
            if (!records)
                return finish(std::unexpected(records.error()));
            askAll(*records, overwrite);
        });
    return future;
}

void PairingRun::askAll(const QList<MeterAndWay> &records, const QSet<MeterId> &overwrite)
{
    QList<PairingAnswer> unpaired;
    for (const auto &[meter, concentrator] : records) {
        m_meters += meter;
        PairingReport report{.meterNo = meter.number, .concentratorNo = {}, .action = m_action, .answer = {}};
        report.answer.meter = meter.id;
        report.download = meter.download;
        if (concentrator) {
            report.concentratorNo = concentrator->number;
            Group &group = m_groups[concentrator->id];
            group.concentrator = *concentrator;
            group.requests += PairingRequest{meter, overwrite.contains(meter.id)};
        } else {
            unpaired += PairingAnswer{.meter = meter.id,
                .state = PairingState::Refused,
                .holder = {},
                .detail = u"not-paired: it has no concentrator"_s};
        }
        m_reports += report;
    }
    if (m_reports.isEmpty())
        return finish(m_reports);
    for (const PairingAnswer &answer : std::as_const(unpaired))
        onAnswer(answer);
    for (auto &[id, group] : m_groups)
        ask(group);
}

void PairingRun::ask(Group &group)
{
    group.wire = m_gateway.pair(
        group.concentrator, m_action, group.requests, [run = QPointer(this)](const PairingAnswer &answer) {
            if (run)
                run->onAnswer(answer);
        });
    if (m_promise.isCanceled())
        group.wire.cancel();
    whenDone(group.wire, this, [this, &group](const Result<QList<PairingAnswer>> &answers) {
        for (qsizetype i = 0; i < group.requests.size(); ++i) {
            PairingAnswer answer;
            answer.meter = group.requests.at(i).meter.id;
            if (answers) {
                answer = answers->value(i, answer);
            } else {
                answer.state = stateOf(answers.error().code);
                if (answer.state == PairingState::Refused)
                    answer.recordFault = answers.error().code;
                answer.detail = errorCodeName(answers.error().code) + u' ' + answers.error().detail;
            }
            onAnswer(answer);
        }
    });
}

void PairingRun::onAnswer(const PairingAnswer &answer)
{
    const auto meter = std::ranges::find(m_meters, answer.meter, &Meter::id);
    if (meter == m_meters.end())
        return;
    const qsizetype place = meter - m_meters.begin();
    if (m_answered.contains(place))
        return;
    m_answered.insert(place);
    m_reports[place].answer = answer;
    whenDone(m_database.write<DownloadState>(
                 [actor = m_actor, action = m_action, pushed = *meter, answer, now = m_clock.now()](
                     DbConnection &db) { return storePairing(db, actor, action, pushed, answer, now); }),
        this, [this, place](const Result<DownloadState> &download) { onStored(place, download); });
}

void PairingRun::onStored(qsizetype place, Result<DownloadState> download)
{
    if (!download)
        return finish(std::unexpected(download.error()));
    m_reports[place].download = *download;
    ++m_done;
    Q_EMIT meterChanged(m_reports.at(place).answer.meter);
    Q_EMIT progress(m_done, static_cast<int>(m_reports.size()), m_reports.at(place));
    if (m_done == m_reports.size())
        finish(m_reports);
}

void PairingRun::finish(Result<QList<PairingReport>> result)
{
    if (std::exchange(m_finished, true))
        return;
    m_promise.addResult(std::move(result));
    m_promise.finish();
    deleteLater();
}

} // namespace meterdesk
