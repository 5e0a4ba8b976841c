// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "terminals/MeterRound.h"
#include "terminals/TerminalsDesk.h"

namespace meterdesk {

class Banner;

/// What lies between a click on 终端在线查询 and the wire: the meters as they stand now, what is left out and why, the
/// question, the round, and what came of it. Meters are named by id, so it does not matter which rows are in sight.
class TerminalActions final : public QObject
{
    Q_OBJECT
public:
    /// Troubles go to `banner`; dialogs open over `page`. Both and the desk must outlive it.
    TerminalActions(const TerminalsDesk &desk, Banner &banner, QWidget *page);

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

    /// The rows of these meters as they are now, in this order.
    void withRows(const QList<std::int64_t> &meters, const std::function<void(const QList<TerminalRow> &rows)> &use);
    void ask(RelayAction action, QList<TerminalRow> rows);
    void start(RelayAction action, const QList<TerminalRow> &rows, const QString &reason);
    void showReport(const QString &label, const CommandReport &report);
    void showTrouble(const QString &label, const Error &error);
    void askForDecision(const Targets &targets, const Error &error);

    TerminalsDesk m_desk;
    Banner &m_banner;
    QWidget *m_page;
    MeterRound m_round;
};

} // namespace meterdesk
