// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "terminals/MeterRound.h"
#include "terminals/TerminalsDesk.h"

namespace meterdesk {

class Banner;
class RoundResults;

/// What lies between a click on 终端在线查询 and the wire: the meters as they stand now, what is left out and why, the
/// question, the judgement once more when it was answered, the round, and what came of it. Meters are named by id, so
/// it does not matter which rows are in sight.
class TerminalActions final : public QObject
{
    Q_OBJECT
public:
    /// What came of a single meter goes to `banner`, of several to `results`; dialogs open over `page`. They and the
    /// desk must outlive it.
    TerminalActions(const TerminalsDesk &desk, Banner &banner, RoundResults &results, QWidget *page);

    [[nodiscard]] bool isRunning() const { return m_round.isRunning(); }

    /// 点抄
    void read(const QList<std::int64_t> &meters);
    /// 拉闸, 合闸, 保电, 解除保电: asked in two steps, but for closing one room that has paid.
    void command(RelayAction action, const QList<std::int64_t> &meters);
    /// 校时. Where a manager must decide, both times are shown and he is asked.
    void setClocks(const QList<std::int64_t> &meters);
    /// Lets the meter in flight finish; the rest is not done.
    void stop() { m_round.stop(); }

Q_SIGNALS:
    void progress(const meterdesk::JobStatus &job);
    /// For the status strip.
    void message(const QString &text);

private:
    using Targets = QList<MeterRound::Target>;
    using UseCandidates = std::function<void(const QList<RelayCandidate> &found)>;

    void clear();
    /// Whether a round is under way; says so, since what was clicked is not done.
    [[nodiscard]] bool isBusy();
    /// The rows of these meters as they are now, in this order.
    void withRows(const QList<std::int64_t> &meters, const std::function<void(const QList<TerminalRow> &rows)> &use);
    void withCandidates(const QList<MeterId> &meters, RelayAction action, const UseCandidates &use);
    void ask(RelayAction action, const QList<RelayCandidate> &candidates);
    /// The question may have stood for an hour.
    void judgeAgain(const RelayOrder &order, const QList<RelayCandidate> &asked);
    /// `asked` as they stood at the question, `confirmed` those of them that were to be commanded, as they stand now.
    void start(const RelayOrder &order, const QList<RelayCandidate> &asked, const QList<RelayCandidate> &confirmed);
    void showReport(const MeterRound::Target &target, const CommandReport &report);
    void showTrouble(const MeterRound::Target &target, const Error &error);
    void showError(const Error &error);
    void askForDecision(const Targets &targets, const Error &error);

    TerminalsDesk m_desk;
    Banner &m_banner;
    RoundResults &m_results;
    QWidget *m_page;
    MeterRound m_round;
    bool m_saidBusy = false; ///< the banner tells that a round is under way
    bool m_isListed = false; ///< the round has several meters: what came of each goes to the results
    bool m_hasList = false; ///< the results are those of this round
};

} // namespace meterdesk
