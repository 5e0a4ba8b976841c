// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FieldWork.h"
#include "TerminalRow.h"
#include "commands/CommandService.h"
#include "common/SidePanel.h"

class QLabel;
class QVBoxLayout;

namespace meterdesk {

class Banner;
class FactGrid;
class Pill;

/// The right panel: one meter with its last registers, what can be done with it now, and the record of its commands.
class TerminalPanel final : public SidePanel
{
    Q_OBJECT
public:
    explicit TerminalPanel(bool mayCommand, bool mayRead, QWidget *parent = nullptr);

    void showMeter(const TerminalRow &row, LinkState link);
    void showNothing();
    /// Newest first.
    void showCommands(const QList<CommandRecord> &commands);
    /// A command of this meter is on its way: no second one beside it.
    void setBusy(bool busy);

Q_SIGNALS:
    void commandRequested(meterdesk::RelayAction action);
    void readRequested();

private:
    void buildFacts();
    void buildActions(bool mayCommand, bool mayRead);
    void updateActions();

    QWidget *m_nothing;
    Pill *m_online;
    Pill *m_relay;
    Pill *m_protect;
    QLabel *m_balance;
    QLabel *m_readAt;
    FactGrid *m_registers;
    FactGrid *m_line;
    ActionButton *m_read = nullptr;
    ActionButton *m_close = nullptr;
    ActionButton *m_trip = nullptr;
    ActionButton *m_protectOn = nullptr;
    ActionButton *m_protectOff = nullptr;
    Banner *m_warning = nullptr;
    QVBoxLayout *m_log;
    QList<QWidget *> m_logRows;
    std::optional<TerminalRow> m_row;
    LinkState m_link = LinkState::Unknown;
    bool m_busy = false;
};

} // namespace meterdesk
