// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminals/TerminalPanel.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include "Format.h"
#include "RecordWords.h"
#include "common/ActionButton.h"
#include "common/Banner.h"
#include "common/FactGrid.h"
#include "common/IconLabel.h"
#include "common/Pill.h"
#include "terminals/TerminalTexts.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int terminalPanelWidth = 258;
constexpr qsizetype mostCommands = 8;

QString energyOrNone(std::optional<Energy> energy)
{
    return energy ? Format::energy(*energy) : QString();
}

} // namespace

TerminalPanel::TerminalPanel(bool mayCommand, bool mayRead, QWidget *parent)
    : SidePanel(terminalPanelWidth, parent)
    , m_nothing(new QLabel(tr("Choose a meter to see it live."), this))
    , m_online(new Pill(this))
    , m_relay(new Pill(this))
    , m_protect(new Pill(this))
    , m_balance(new QLabel(this))
    , m_readAt(new QLabel(this))
    , m_registers(new FactGrid(2, this))
    , m_line(new FactGrid(2, this))
{
    setObjectName(u"terminalPanel"_s);
    setTextStyle(m_nothing, TextStyle::Body, Token::Text3);
    QVBoxLayout *state = addSection();
    auto *pills = new QHBoxLayout;
    pills->setSpacing(6);
    pills->addWidget(m_online);
    pills->addWidget(m_relay);
    pills->addWidget(m_protect);
    pills->addStretch(1);
    state->addWidget(m_nothing);
    state->addLayout(pills);
    state->addWidget(m_balance);
    buildFacts();
    buildActions(mayCommand, mayRead);

    m_log = addSection();
    auto *title = new QLabel(tr("Commands"), this);
    setTextStyle(title, TextStyle::Strong);
    m_log->addWidget(title);
    addStretch();
    showNothing();
}

void TerminalPanel::buildFacts()
{
    QVBoxLayout *section = addSection();
    auto *head = new QHBoxLayout;
    auto *title = new QLabel(tr("Last registers"), this);
    setTextStyle(title, TextStyle::Strong);
    setTextStyle(m_readAt, TextStyle::Caption, Token::Text2);
    head->addWidget(title);
    head->addStretch(1);
    head->addWidget(m_readAt);
    section->addLayout(head);
    m_registers->setObjectName(u"terminalRegisters"_s);
    m_registers->addFact(u"total"_s, tr("Total"));
    m_registers->addFact(u"sharp"_s, tr("Sharp"));
    m_registers->addFact(u"peak"_s, tr("Peak"));
    m_registers->addFact(u"flat"_s, tr("Flat"));
    m_registers->addFact(u"valley"_s, tr("Valley"));
    section->addWidget(m_registers);
    m_line->addFact(u"voltage"_s, tr("Voltage"));
    m_line->addFact(u"current"_s, tr("Current"));
    m_line->addFact(u"port"_s, tr("Port"));
    m_line->addFact(u"concentrator"_s, tr("Concentrator"));
    section->addWidget(m_line);
}

void TerminalPanel::buildActions(bool mayCommand, bool mayRead)
{
    QVBoxLayout *section = addSection();
    auto *title = new QLabel(tr("Remote control"), this);
    setTextStyle(title, TextStyle::Strong);
    section->addWidget(title);
    const auto button = [this](const QString &name, const QString &icon, const QString &text) {
        auto *made = new ActionButton(icon, text, this);
        made->setObjectName(name);
        return made;
    };
    m_close = button(u"closeButton"_s, u"zap"_s, tr("Close"));
    m_trip = button(u"tripButton"_s, u"zap-off"_s, tr("Trip…"));
    m_protectOn = button(u"protectButton"_s, u"shield-check"_s, tr("Protect"));
    m_protectOff = button(u"unprotectButton"_s, u"shield-off"_s, tr("Unprotect"));
    m_read = button(u"readMeterButton"_s, u"refresh-cw"_s, tr("Read live"));
    auto *grid = new QGridLayout;
    grid->setSpacing(8);
    grid->addWidget(m_close, 0, 0);
    grid->addWidget(m_trip, 0, 1);
    grid->addWidget(m_protectOn, 1, 0);
    grid->addWidget(m_protectOff, 1, 1);
    grid->addWidget(m_read, 2, 0, 1, 2);
    section->addLayout(grid);
    m_warning = new Banner(this);
    section->addWidget(m_warning);
    for (ActionButton *each : {m_close, m_trip, m_protectOn, m_protectOff})
        each->setVisible(mayCommand);
    m_read->setVisible(mayRead);
    title->setVisible(mayCommand || mayRead);
    connect(m_close, &QPushButton::clicked, this, [this] { Q_EMIT commandRequested(RelayAction::Close); });
    connect(m_trip, &QPushButton::clicked, this, [this] { Q_EMIT commandRequested(RelayAction::Trip); });
    connect(m_protectOn, &QPushButton::clicked, this, [this] { Q_EMIT commandRequested(RelayAction::Protect); });
    connect(m_protectOff, &QPushButton::clicked, this, [this] { Q_EMIT commandRequested(RelayAction::Unprotect); });
    connect(m_read, &QPushButton::clicked, this, &TerminalPanel::readRequested);
}

void TerminalPanel::showMeter(const TerminalRow &row, LinkState link)
{
    m_row = row;
    m_link = link;
    setTitle(row.name, row.meterNo.toText());
    m_nothing->hide();
    const std::optional<PillState> online = reachabilityPill(row.reachability);
    m_online->setVisible(online.has_value());
    if (online)
        m_online->setState(*online);
    m_relay->show();
    m_relay->setState(relayPill(row.relay));
    m_protect->setVisible(row.protection == Protection::On);
    m_protect->setState(PillState::Protected);
    m_balance->setText(row.balance ? tr("Balance %1 yuan").arg(Format::money(*row.balance)) : tr("No account"));
    setTextStyle(m_balance, TextStyle::Body, row.balance && row.balance->fen < 0 ? Token::Bad : Token::Text2);
    m_balance->show();
    m_readAt->setText(row.readAt ? Format::shortDateTime(*row.readAt) : tr("never read"));
    m_registers->setFact(u"total"_s, energyOrNone(row.registers.total));
    m_registers->setFact(u"sharp"_s, energyOrNone(row.registers.rate(Rate::Sharp)));
    m_registers->setFact(u"peak"_s, energyOrNone(row.registers.rate(Rate::Peak)));
    m_registers->setFact(u"flat"_s, energyOrNone(row.registers.rate(Rate::Flat)));
    m_registers->setFact(u"valley"_s, energyOrNone(row.registers.rate(Rate::Valley)));
    m_line->setFact(u"voltage"_s, row.voltage ? Format::decimal(*row.voltage, 1) + u" V"_s : QString());
    m_line->setFact(u"current"_s, row.current ? Format::decimal(*row.current, 3) + u" A"_s : QString());
    m_line->setFact(u"port"_s, row.port > 0 ? QString::number(row.port) : QString());
    m_line->setFact(u"concentrator"_s, row.concentratorNo.toText());
    updateActions();
}

void TerminalPanel::showNothing()
{
    m_row.reset();
    setTitle(tr("Meter"));
    m_nothing->show();
    for (QWidget *each : {static_cast<QWidget *>(m_online), static_cast<QWidget *>(m_relay),
             static_cast<QWidget *>(m_protect), static_cast<QWidget *>(m_balance)})
        each->hide();
    showCommands({});
    updateActions();
}

void TerminalPanel::setBusy(bool busy)
{
    m_busy = busy;
    updateActions();
}

void TerminalPanel::updateActions()
{
    const auto reason = [this](const QString &contradiction) {
        if (!m_row)
            return tr("No meter is chosen.");
        if (!m_row->concentrator.isValid())
            return tr("The meter is not paired with a concentrator.");
        if (m_link == LinkState::Offline)
            return m_row->lastContactAt
                ? tr("The concentrator is offline; last contact %1").arg(Format::shortDateTime(*m_row->lastContactAt))
                : tr("The concentrator is offline.");
        if (m_busy)
            return tr("A command is on its way.");
        return contradiction;
    };
    const bool isProtected = m_row && m_row->protection == Protection::On;
    m_close->setDisabledReason(reason(m_row && m_row->relay == Relay::Closed ? tr("The meter is closed.") : QString()));
    m_trip->setDisabledReason(reason(isProtected   ? tr("A protected meter refuses to trip; unprotect it first.")
            : m_row && m_row->relay == Relay::Open ? tr("The meter is tripped already.")
                                                   : QString()));
    m_protectOn->setDisabledReason(reason(isProtected ? tr("The meter is protected.") : QString()));
    m_protectOff->setDisabledReason(
        reason(m_row && m_row->protection == Protection::Off ? tr("The meter is not protected.") : QString()));
    m_read->setDisabledReason(reason({}));
    const bool tripped = m_row && m_row->relay == Relay::Open;
    m_close->setVariant(tripped ? ActionButton::Variant::Primary : ActionButton::Variant::Secondary);
    if (tripped && m_row->balance && m_row->balance->fen < 0)
        m_warning->showMessage(Tone::Warn,
            tr("Balance %1 yuan: after closing, the next settlement trips the meter again.")
                .arg(Format::money(*m_row->balance)));
    else
        m_warning->dismiss();
}

void TerminalPanel::showCommands(const QList<CommandRecord> &commands)
{
    qDeleteAll(m_logRows);
    m_logRows.clear();
    for (const CommandRecord &command : commands.first(std::min(mostCommands, commands.size()))) {
        auto *line = new QWidget(this);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(6);
        const CommandLook look = commandLook(command.state);
        row->addWidget(new IconLabel(look.icon, look.color, 14, line), 0, Qt::AlignTop);
        auto *text = new QLabel(tr("%1  %2: %3")
                                    .arg(Format::shortDateTime(command.queuedAt), relayActionText(command.action),
                                        commandStateText(command.state)),
            line);
        text->setWordWrap(true);
        text->setToolTip(tr("%1 (%2) %3 %4")
                             .arg(commandPurposeText(command.purpose), operatorText(command.operatorName),
                                 command.reason, command.detail));
        row->addWidget(text, 1);
        m_log->addWidget(line);
        m_logRows += line;
    }
    if (commands.isEmpty()) {
        auto *none = new QLabel(tr("No command yet"), this);
        setTextStyle(none, TextStyle::Caption, Token::Text3);
        m_log->addWidget(none);
        m_logRows += none;
    }
}

} // namespace meterdesk
