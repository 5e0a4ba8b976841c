// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminals/RelayDialog.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

#include "Format.h"
#include "RecordWords.h"
#include "common/ActionButton.h"
#include "common/Banner.h"
#include "settlement/FigureTable.h"
#include "terminals/TerminalTexts.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Why a command is given, as the list offers it.
struct Reason
{
    QString text;
    CommandGround ground = CommandGround::Decision;
};

QList<Reason> reasonsFor(RelayAction action)
{
    switch (action) {
    case RelayAction::Trip:
        return {{RelayDialog::tr("Overdrawn"), CommandGround::Arrears}, {RelayDialog::tr("Moved out")},
            {RelayDialog::tr("Maintenance")}};
    case RelayAction::Close:
    case RelayAction::PermitClose:
        return {{RelayDialog::tr("Agreed with the tenant")}, {RelayDialog::tr("Maintenance finished")}};
    case RelayAction::Protect:
    case RelayAction::Unprotect:
        return {{RelayDialog::tr("Care for a person")}, {RelayDialog::tr("Equipment")},
            {RelayDialog::tr("No longer needed")}};
    }
    return {};
}

QString balanceText(const TerminalRow &row)
{
    return row.balance ? RelayDialog::tr("%1 yuan").arg(Format::money(*row.balance)) : Format::none();
}

QString tenantText(const TerminalRow &row)
{
    return row.memberName.isEmpty() ? Format::none() : row.memberName;
}

} // namespace

RelayDialog::RelayDialog(RelayAction action, const QList<RelayCandidate> &candidates, QWidget *parent)
    : QDialog(parent)
    , m_action(action)
    , m_candidates(candidates)
    , m_consequence(new Banner(this))
    , m_leftOutCount(new QLabel(this))
    , m_leftOut(new FigureTable(
          u"excludedMeters"_s, tr("Left out"), {tr("Room"), tr("Meter"), tr("Balance"), tr("Why")}, this))
    , m_choice(new QComboBox(this))
    , m_other(new QLineEdit(this))
    , m_countLabel(new QLabel(this))
    , m_count(new QLineEdit(this))
    , m_act(new ActionButton(relayActionText(action), this))
{
    setObjectName(u"relayDialog"_s);
    setMinimumWidth(m_candidates.size() == 1 ? 460 : 600);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    if (m_candidates.size() == 1) {
        layout->addWidget(makeIdentity(m_candidates.first().row));
    } else {
        m_meters = new FigureTable(u"relayMeters"_s, tr("Meters it goes to"),
            {tr("Room"), tr("Meter"), tr("Tenant"), tr("State"), tr("Balance")}, this);
        layout->addWidget(m_meters);
    }
    setTextStyle(m_leftOutCount, TextStyle::Strong);
    m_leftOutCount->setObjectName(u"excludedCount"_s);
    layout->addWidget(m_leftOutCount);
    layout->addWidget(m_leftOut);
    layout->addWidget(m_consequence);
    m_consequence->setDismissable(false);
    buildReason();
    auto *form = new QFormLayout;
    form->addRow(tr("Reason"), m_choice);
    form->addRow(QString(), m_other);
    form->addRow(m_countLabel, m_count);
    layout->addLayout(form);

    auto *back = new ActionButton(tr("Cancel"), this);
    back->setObjectName(u"relayCancelButton"_s);
    back->setKeyHint(u"Esc"_s);
    back->setDefault(true);
    m_act->setObjectName(u"relayConfirmButton"_s);
    m_act->setVariant(action == RelayAction::Trip ? ActionButton::Variant::Danger : ActionButton::Variant::Primary);
    m_act->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(back);
    buttons->addWidget(m_act);
    layout->addLayout(buttons);
    connect(back, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_act, &QPushButton::clicked, this, &QDialog::accept);
    showLists();
}

void RelayDialog::buildReason()
{
    m_choice->setObjectName(u"relayReasonChoice"_s);
    m_choice->addItem(tr("Choose a reason"));
    for (const Reason &reason : reasonsFor(m_action))
        m_choice->addItem(reason.text, static_cast<int>(reason.ground));
    m_choice->addItem(tr("Other"));
    m_other->setObjectName(u"relayReasonEdit"_s);
    m_other->setMaxLength(80);
    m_other->setPlaceholderText(tr("Reason in words"));
    m_other->setVisible(false);
    m_count->setObjectName(u"relayCountEdit"_s);
    m_countLabel->setBuddy(m_count);
    m_countLabel->setVisible(m_candidates.size() > 1);
    m_count->setVisible(m_candidates.size() > 1);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_other->setVisible(index == m_choice->count() - 1);
        showLists();
    });
    connect(m_other, &QLineEdit::textChanged, this, &RelayDialog::updateButton);
    connect(m_count, &QLineEdit::textChanged, this, &RelayDialog::updateButton);
}

QWidget *RelayDialog::makeIdentity(const TerminalRow &row)
{
    auto *identity = new QWidget(this);
    identity->setObjectName(u"relayIdentity"_s);
    auto *grid = new QGridLayout(identity);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    const QStringList words{
        row.name, row.meterNo.toText(), tenantText(row), pillText(relayPill(row.relay)), balanceText(row)};
    for (int place = 0; place < words.size(); ++place) {
        auto *label = new QLabel(words.at(place), identity);
        const bool isOverdrawn = place == 4 && row.balance && row.balance->fen < 0;
        setTextStyle(
            label, place < 3 ? TextStyle::PanelTitle : TextStyle::Body, isOverdrawn ? Token::Bad : Token::Text);
        grid->addWidget(label, place < 3 ? 0 : 1, place < 3 ? place : place - 3);
    }
    grid->setColumnStretch(2, 1);
    return identity;
}

QString RelayDialog::consequence(const QList<RelayCandidate> &due) const
{
    const auto overdrawn = std::ranges::count(due, true, &RelayCandidate::isInArrears);
    switch (m_action) {
    case RelayAction::Trip:
        return m_candidates.size() == 1 ? tr("The room is without electricity until it is closed again.")
                                        : tr("The rooms are without electricity until they are closed again.");
    case RelayAction::Close:
        return overdrawn > 0
            ? tr("%n balances are used up: policy will trip these meters again.", nullptr, static_cast<int>(overdrawn))
            : tr("The rooms have electricity at once.");
    case RelayAction::PermitClose:
        return tr("The resident can switch on at the meter.");
    case RelayAction::Protect:
        return tr("A protected meter refuses every trip, also an automatic one.");
    case RelayAction::Unprotect:
        return tr("The meter can be tripped again, also automatically.");
    }
    return {};
}

void RelayDialog::showLists()
{
    const CommandGround ground = order().ground;
    QList<RelayCandidate> due;
    QList<RelayCandidate> leftOut;
    for (const RelayCandidate &each : m_candidates)
        (each.obstacleTo(ground) == RelayObstacle::None ? due : leftOut) += each;
    m_due = due.size();

    const QString act = relayActionText(m_action);
    setWindowTitle(m_candidates.size() == 1 ? tr("%1: %2").arg(act, m_candidates.first().row.name)
                                            : tr("%1: %n meters", nullptr, static_cast<int>(m_due)).arg(act));
    m_act->setText(m_candidates.size() == 1 ? act : tr("%1 %n meters", nullptr, static_cast<int>(m_due)).arg(act));
    m_countLabel->setText(tr("Type %1 to confirm").arg(m_due));
    if (m_meters) {
        m_meters->setRowCount(static_cast<int>(due.size()));
        for (int line = 0; line < due.size(); ++line) {
            const TerminalRow &row = due.at(line).row;
            m_meters->setWords(line, 0, row.name, FigureTable::Look::Strong);
            m_meters->setWords(line, 1, row.meterNo.toText());
            m_meters->setWords(line, 2, tenantText(row));
            m_meters->setWords(line, 3, pillText(relayPill(row.relay)));
            m_meters->setFigure(line, 4, balanceText(row));
        }
        m_meters->fit();
    }
    m_leftOut->setRowCount(static_cast<int>(leftOut.size()));
    for (int line = 0; line < leftOut.size(); ++line) {
        const RelayCandidate &each = leftOut.at(line);
        m_leftOut->setWords(line, 0, each.row.name.isEmpty() ? each.row.meterNo.toText() : each.row.name);
        m_leftOut->setWords(line, 1, each.row.meterNo.toText());
        m_leftOut->setFigure(line, 2, balanceText(each.row));
        m_leftOut->setWords(line, 3, relayObstacleText(each.obstacleTo(ground), m_action));
    }
    m_leftOut->fit(1);
    m_leftOut->setVisible(!leftOut.isEmpty());
    m_leftOutCount->setText(tr("%n are left out", nullptr, static_cast<int>(leftOut.size())));
    m_leftOutCount->setVisible(!leftOut.isEmpty());
    const bool warns = m_action == RelayAction::Trip
        || (m_action == RelayAction::Close && std::ranges::any_of(due, &RelayCandidate::isInArrears));
    m_consequence->showMessage(warns ? Tone::Warn : Tone::Info, consequence(due));
    updateButton();
}

RelayOrder RelayDialog::order() const
{
    const QVariant ground = m_choice->currentData();
    return {.action = m_action,
        .reason =
            m_choice->currentIndex() == m_choice->count() - 1 ? m_other->text().trimmed() : m_choice->currentText(),
        .ground = ground.isValid() ? static_cast<CommandGround>(ground.toInt()) : CommandGround::Decision,
        .asTheMeterCloses = true};
}

void RelayDialog::updateButton()
{
    const bool hasReason = m_choice->currentIndex() > 0 && !order().reason.isEmpty();
    const bool isCounted = m_candidates.size() == 1 || m_count->text().trimmed() == QString::number(m_due);
    m_act->setEnabled(m_due > 0 && hasReason && isCounted);
}

} // namespace meterdesk
