// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminals/TripDialog.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

#include "Format.h"
#include "RecordWords.h"
#include "common/ActionButton.h"
#include "common/Banner.h"
#include "terminals/TerminalTexts.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostListed = 8;

QString consequence(RelayAction action)
{
    switch (action) {
    case RelayAction::Trip:
        return TripDialog::tr("The room is without electricity until it is closed again.");
    case RelayAction::Close:
        return TripDialog::tr("The balance is used up: policy will trip the meter again.");
    case RelayAction::PermitClose:
        return TripDialog::tr("The resident can switch on at the meter.");
    case RelayAction::Protect:
        return TripDialog::tr("A protected meter refuses every trip, also an automatic one.");
    case RelayAction::Unprotect:
        return TripDialog::tr("The meter can be tripped again, also automatically.");
    }
    return {};
}

QStringList reasons(RelayAction action)
{
    switch (action) {
    case RelayAction::Trip:
        return {TripDialog::tr("Overdrawn"), TripDialog::tr("Moved out"), TripDialog::tr("Maintenance")};
    case RelayAction::Close:
    case RelayAction::PermitClose:
        return {TripDialog::tr("Agreed with the tenant"), TripDialog::tr("Maintenance finished")};
    case RelayAction::Protect:
    case RelayAction::Unprotect:
        return {TripDialog::tr("Care for a person"), TripDialog::tr("Equipment"), TripDialog::tr("No longer needed")};
    }
    return {};
}

} // namespace

TripDialog::TripDialog(
    RelayAction action, const QList<TerminalRow> &meters, const QList<TerminalRow> &excluded, QWidget *parent)
    : QDialog(parent)
    , m_count(meters.size())
    , m_choice(new QComboBox(this))
    , m_other(new QLineEdit(this))
{
    setObjectName(u"relayDialog"_s);
    const QString act = relayActionText(action);
    setWindowTitle(m_count == 1 ? tr("%1: %2").arg(act, meters.first().name)
                                : tr("%1: %n meters", nullptr, static_cast<int>(m_count)).arg(act));
    setMinimumWidth(460);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(makeIdentity(meters));
    auto *banner = new Banner(this);
    banner->showMessage(
        action == RelayAction::Trip || action == RelayAction::Close ? Tone::Warn : Tone::Info, consequence(action));
    layout->addWidget(banner);
    if (!excluded.isEmpty()) {
        QStringList names;
        for (const TerminalRow &row : excluded.first(std::min<qsizetype>(excluded.size(), mostListed)))
            names += row.name;
        if (excluded.size() > mostListed)
            names += tr("and %n more", nullptr, static_cast<int>(excluded.size()) - mostListed);
        auto *left = new QLabel(tr("Protected, left out: %1").arg(names.join(u", "_s)), this);
        left->setObjectName(u"excludedMeters"_s);
        left->setWordWrap(true);
        layout->addWidget(left);
    }

    auto *form = new QFormLayout;
    m_choice->setObjectName(u"relayReasonChoice"_s);
    m_choice->addItem(tr("Choose a reason"));
    m_choice->addItems(reasons(action));
    m_choice->addItem(tr("Other"));
    m_other->setObjectName(u"relayReasonEdit"_s);
    m_other->setMaxLength(80);
    m_other->setPlaceholderText(tr("Reason in words"));
    m_other->setVisible(false);
    form->addRow(tr("Reason"), m_choice);
    form->addRow(QString(), m_other);
    if (m_count > 1) {
        m_typedCount = new QLineEdit(this);
        m_typedCount->setObjectName(u"relayCountEdit"_s);
        form->addRow(tr("Type %1 to confirm").arg(m_count), m_typedCount);
        connect(m_typedCount, &QLineEdit::textChanged, this, &TripDialog::updateButton);
    }
    layout->addLayout(form);

    auto *back = new ActionButton(tr("Cancel"), this);
    back->setObjectName(u"relayCancelButton"_s);
    back->setKeyHint(u"Esc"_s);
    back->setDefault(true);
    m_act =
        new ActionButton(m_count == 1 ? act : tr("%1 %n meters", nullptr, static_cast<int>(m_count)).arg(act), this);
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
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_other->setVisible(index == m_choice->count() - 1);
        updateButton();
    });
    connect(m_other, &QLineEdit::textChanged, this, &TripDialog::updateButton);
    updateButton();
}

QWidget *TripDialog::makeIdentity(const QList<TerminalRow> &meters)
{
    auto *identity = new QWidget(this);
    identity->setObjectName(u"relayIdentity"_s);
    auto *grid = new QGridLayout(identity);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    int line = 0;
    for (const TerminalRow &row : meters) {
        if (line == mostListed) {
            grid->addWidget(
                new QLabel(tr("and %n more", nullptr, static_cast<int>(meters.size()) - mostListed)), line, 0);
            break;
        }
        auto *name = new QLabel(row.name, identity);
        setTextStyle(name, TextStyle::Strong);
        grid->addWidget(name, line, 0);
        grid->addWidget(new QLabel(row.meterNo.toText(), identity), line, 1);
        grid->addWidget(new QLabel(row.memberName.isEmpty() ? Format::none() : row.memberName, identity), line, 2);
        grid->addWidget(new QLabel(pillText(relayPill(row.relay)), identity), line, 3);
        auto *balance =
            new QLabel(row.balance ? tr("%1 yuan").arg(Format::money(*row.balance)) : Format::none(), identity);
        setTextStyle(balance, TextStyle::Body, row.balance && row.balance->fen < 0 ? Token::Bad : Token::Text);
        grid->addWidget(balance, line, 4);
        ++line;
    }
    grid->setColumnStretch(0, 1);
    return identity;
}

QString TripDialog::reason() const
{
    return m_other->isVisibleTo(this) ? m_other->text().trimmed() : m_choice->currentText();
}

void TripDialog::updateButton()
{
    const bool hasReason = m_choice->currentIndex() > 0 && !reason().isEmpty();
    const bool counted = !m_typedCount || m_typedCount->text().trimmed() == QString::number(m_count);
    m_act->setEnabled(hasReason && counted);
}

} // namespace meterdesk
