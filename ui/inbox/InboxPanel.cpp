// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/InboxPanel.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

#include "Format.h"
#include "RecordWords.h"
#include "WorkItemService.h"
#include "common/ActionButton.h"
#include "common/Banner.h"
#include "common/FactGrid.h"
#include "form/FieldForm.h"
#include "shell/ErrorText.h"
#include "shell/RecordedText.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int inboxPanelWidth = 356;
constexpr int longestNote = 200;

QString registerOrNone(const std::optional<Energy> &energy)
{
    return energy ? Format::energy(*energy) : Format::none();
}

QString pairText(const std::optional<Energy> &previous, const std::optional<Energy> &current)
{
    return u"%1 → %2"_s.arg(registerOrNone(previous), registerOrNone(current));
}

} // namespace

InboxPanel::InboxPanel(const InboxDesk &desk, QWidget *parent)
    : SidePanel(inboxPanelWidth, parent)
    , m_desk(desk)
    , m_advice(new QLabel(this))
    , m_facts(new FactGrid(1, this))
    , m_readings(new FactGrid(1, this))
    , m_form(new FieldForm(1, this, FieldForm::Labels::Above))
    , m_note(new QLineEdit(this))
    , m_banner(new Banner(this))
    , m_accept(new ActionButton(u"circle-check"_s, tr("Accept"), this))
    , m_reject(new ActionButton(u"circle-x"_s, tr("Reject"), this))
    , m_keep(new ActionButton(u"circle-check"_s, tr("Keep the first"), this))
    , m_take(new ActionButton(tr("Take the second"), this))
    , m_close(new ActionButton(tr("Close the item"), this))
{
    setObjectName(u"inboxPanel"_s);
    m_facts->addFact(u"room"_s, tr("Room"));
    m_facts->addFact(u"code"_s, tr("Property code"));
    m_facts->addFact(u"meter"_s, tr("Meter"));
    m_facts->addFact(u"since"_s, tr("Since"));
    m_facts->addFact(u"detail"_s, tr("Recorded as"));
    addSection()->addWidget(m_facts);

    m_readings->addFact(u"days"_s, tr("Readings of"));
    m_readings->addFact(u"total"_s, tr("Total (kWh)"));
    m_readings->addFact(u"sharp"_s, tr("Sharp"));
    m_readings->addFact(u"peak"_s, tr("Peak"));
    m_readings->addFact(u"flat"_s, tr("Flat"));
    m_readings->addFact(u"valley"_s, tr("Valley"));
    addSection()->addWidget(m_readings);

    m_advice->setObjectName(u"inboxAdvice"_s);
    m_advice->setWordWrap(true);
    m_note->setObjectName(u"inboxNoteEdit"_s);
    m_note->setMaxLength(longestNote);
    m_note->setAccessibleName(tr("What was done about it"));
    m_form->addField(tr("What was done about it"), m_note);
    auto *section = addSection();
    section->addWidget(m_advice);
    section->addWidget(m_form);
    section->addWidget(m_banner);
    addStretch();
    addButtons();
}

void InboxPanel::addButtons()
{
    m_accept->setObjectName(u"inboxAccept"_s);
    m_reject->setObjectName(u"inboxReject"_s);
    m_keep->setObjectName(u"inboxKeep"_s);
    m_take->setObjectName(u"inboxTake"_s);
    m_close->setObjectName(u"inboxClose"_s);
    m_close->setVariant(ActionButton::Variant::Primary);
    m_close->setKeyHint(u"Ctrl+Enter"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    for (ActionButton *button : {m_reject, m_accept, m_take, m_keep, m_close})
        buttons->addWidget(button);
    foot()->addLayout(buttons);
    connect(m_accept, &QPushButton::clicked, this, [this] { clearHold(HoldDecision::Accepted); });
    connect(m_reject, &QPushButton::clicked, this, [this] { clearHold(HoldDecision::Discarded); });
    connect(m_keep, &QPushButton::clicked, this, [this] { settleConflict(ConflictDecision::Kept); });
    connect(m_take, &QPushButton::clicked, this, [this] { settleConflict(ConflictDecision::Taken); });
    connect(m_close, &QPushButton::clicked, this, &InboxPanel::closeItem);
    // What was wrong with the note is said until another one is typed.
    connect(m_note, &QLineEdit::textEdited, this, [this] { m_form->setError(m_note->objectName(), {}); });
}

std::optional<std::int64_t> InboxPanel::shownItem() const
{
    return m_row ? std::optional(m_row->item.id) : std::nullopt;
}

void InboxPanel::showItem(const InboxRow &row)
{
    const bool same = m_row && m_row->item.id == row.item.id && !m_row->item.closedAt && !row.item.closedAt;
    m_row = row;
    if (!same) {
        m_note->setText(row.item.note);
        m_form->setErrors({});
        m_banner->dismiss();
    }
    setTitle(inboxKindText(row));
    m_facts->setFact(u"room"_s, row.room);
    m_facts->setFact(u"code"_s, row.item.account.toText());
    m_facts->setFact(u"meter"_s, row.item.meter.toText());
    m_facts->setFact(u"since"_s, Format::dateTime(row.item.openedAt));
    m_facts->setFact(u"detail"_s, workItemDetailText(row.item.detail));
    m_advice->setText(row.item.closedAt
            ? tr("Closed %1 by %2.").arg(Format::dateTime(*row.item.closedAt), operatorText(row.item.closedBy))
            : inboxAdvice(row));
    showReadings();
    updateButtons();
}

void InboxPanel::showReadings()
{
    m_readings->setVisible(m_row->held.has_value() || m_row->conflict.has_value());
    if (const auto &held = m_row->held) {
        m_readings->setFact(u"days"_s,
            u"%1 → %2"_s.arg(Format::shortDateTime(held->previous.asOf), Format::shortDateTime(held->current.asOf)));
        showPair(held->previous.registers, held->current.registers);
    } else if (const auto &conflict = m_row->conflict) {
        m_readings->setFact(u"days"_s,
            tr("%1, read %2 and %3")
                .arg(Format::date(conflict->day), Format::shortDateTime(conflict->storedReadAt),
                    Format::shortDateTime(conflict->secondReadAt)));
        showPair(conflict->stored, conflict->second);
    }
}

void InboxPanel::showPair(const Registers &previous, const Registers &current)
{
    m_readings->setFact(u"total"_s, pairText(previous.total, current.total));
    const QStringList keys{u"sharp"_s, u"peak"_s, u"flat"_s, u"valley"_s};
    for (const Rate rate : allRates)
        m_readings->setFact(keys.at(static_cast<qsizetype>(rate)), pairText(previous.rate(rate), current.rate(rate)));
}

void InboxPanel::updateButtons()
{
    const bool open = m_row && !m_row->item.closedAt;
    const bool held = m_row && m_row->item.kind == WorkItemKind::HeldReading;
    const bool conflicting = m_row && m_row->conflict;
    m_note->setReadOnly(!open);
    m_accept->setVisible(open && held);
    m_reject->setVisible(open && held);
    m_keep->setVisible(open && conflicting);
    m_take->setVisible(open && conflicting && !m_row->conflict->billed);
    m_close->setVisible(open && !held && !conflicting);
    const Right needed = held || conflicting ? Right::RunBilling : Right::ManageAccounts;
    const QString refusal = permits(m_desk.actor.role, needed) ? QString() : tr("Your role may not decide this.");
    for (ActionButton *button : {m_accept, m_reject, m_keep, m_take, m_close}) {
        button->setDisabledReason(refusal);
        if (m_busy)
            button->setEnabled(false);
    }
}

std::optional<QString> InboxPanel::note()
{
    const QString text = m_note->text().trimmed();
    if (!text.isEmpty())
        return text;
    m_form->setError(m_note->objectName(), tr("Say what was done; without a note nothing is closed."));
    m_note->setFocus(Qt::OtherFocusReason);
    return std::nullopt;
}

void InboxPanel::submit()
{
    if (m_close->isVisibleTo(this) && m_close->isEnabled())
        closeItem();
}

void InboxPanel::clearHold(HoldDecision decision)
{
    const std::optional<QString> text = note();
    if (m_busy || !m_row || !text)
        return;
    m_busy = true;
    updateButtons();
    const HoldClearing clearing{.hold = HoldId{m_row->item.about}, .decision = decision, .note = *text, .typed = {}};
    whenDone(m_desk.holds.clear(m_desk.actor, clearing), this, [this, decision](const Result<HeldReading> &cleared) {
        finish(cleared ? Result<void>() : std::unexpected(cleared.error()),
            decision == HoldDecision::Accepted ? tr("Reading accepted; the next billing goes on from it")
                                               : tr("Reading rejected; it never counts"));
    });
}

void InboxPanel::settleConflict(ConflictDecision decision)
{
    const std::optional<QString> text = note();
    if (m_busy || !m_row || !m_row->conflict || !text)
        return;
    m_busy = true;
    updateButtons();
    whenDone(m_desk.holds.settle(m_desk.actor, {m_row->conflict->reading, decision, *text}), this,
        [this, decision](const Result<ConflictingReading> &settled) {
            finish(settled ? Result<void>() : std::unexpected(settled.error()),
                decision == ConflictDecision::Kept ? tr("The first reading stays")
                                                   : tr("The second reading counts now; the next billing uses it"));
        });
}

void InboxPanel::closeItem()
{
    const std::optional<QString> text = note();
    if (m_busy || !m_row || !text)
        return;
    m_busy = true;
    updateButtons();
    whenDone(
        m_desk.workItems.close(m_desk.actor, m_row->item.id, *text), this, [this](const Result<WorkItem> &closedItem) {
            finish(closedItem ? Result<void>() : std::unexpected(closedItem.error()), tr("Item closed"));
        });
}

void InboxPanel::finish(const Result<void> &result, const QString &text)
{
    m_busy = false;
    updateButtons();
    if (!result) {
        m_banner->showMessage(
            Tone::Bad, errorText(result.error()), errorCodeName(result.error().code) + u": "_s + result.error().detail);
        return;
    }
    m_row.reset();
    Q_EMIT closed(text);
}

} // namespace meterdesk
