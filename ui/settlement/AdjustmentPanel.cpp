// SPDX-License-Identifier: GPL-3.0-or-later
#include "settlement/AdjustmentPanel.h"

#include <QtCore/QUuid>
#include <QtGui/QShortcut>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

#include "Format.h"
#include "RecordWords.h"
#include "UppercaseAmount.h"
#include "common/ActionButton.h"
#include "common/Banner.h"
#include "form/AmountEdit.h"
#include "form/DocumentTailEdit.h"
#include "money/AdjustmentService.h"
#include "settlement/ApprovalBox.h"
#include "shell/ErrorText.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int adjustmentPanelWidth = 356;
constexpr int longestReason = 100;
constexpr int amountOfReceiptRole = Qt::UserRole + 1;

AdjustmentKind kindOf(AdjustmentAction action)
{
    return action == AdjustmentAction::Refund ? AdjustmentKind::Refund
        : action == AdjustmentAction::Collect ? AdjustmentKind::TopUp
                                              : AdjustmentKind::Zero;
}

} // namespace

AdjustmentPanel::AdjustmentPanel(const SettlementDesk &desk, QWidget *parent)
    : SidePanel(adjustmentPanelWidth, parent)
    , m_desk(desk)
    , m_action(new QComboBox(this))
    , m_amount(new AmountEdit(this))
    , m_receipt(new QComboBox(this))
    , m_target(new QLineEdit(this))
    , m_method(new QComboBox(this))
    , m_reason(new QLineEdit(this))
    , m_document(new DocumentTailEdit(this))
    , m_preview(new QLabel(this))
    , m_approval(new ApprovalBox(desk.operators, desk.actor, this))
    , m_banner(new Banner(this))
    , m_act(new ActionButton(tr("Book"), this))
{
    setObjectName(u"adjustmentPanel"_s);
    setTitle(tr("Refund or collect"));
    buildForm();
    buildApproval();
    buildFoot();
    setEnabled(false);
    adoptAction();
}

void AdjustmentPanel::buildForm()
{
    for (const AdjustmentAction action : {AdjustmentAction::Refund, AdjustmentAction::Collect, AdjustmentAction::Zero,
             AdjustmentAction::Reverse, AdjustmentAction::Move})
        m_action->addItem(actionText(action), static_cast<int>(action));
    for (const PayMethod method :
        {PayMethod::Cash, PayMethod::WeChat, PayMethod::Alipay, PayMethod::Card, PayMethod::Transfer})
        m_method->addItem(payMethodText(method), static_cast<int>(method));
    m_reason->setMaxLength(longestReason);
    m_target->setMaxLength(11);
    m_target->setPlaceholderText(tr("Property code, e.g. 0000200005"));
    QVBoxLayout *section = addSection();
    const auto add = [this, section](const QString &name, const QString &label, QWidget *field) {
        field->setObjectName(name);
        field->setAccessibleName(label);
        auto *form = new FieldForm(1, this, FieldForm::Labels::Above);
        form->addField(label, field);
        section->addWidget(form);
        return form;
    };
    add(u"adjustActionChoice"_s, tr("What"), m_action);
    m_amountForm = add(AdjustmentFields::amount.toString(), tr("Amount (yuan)"), m_amount);
    m_receiptForm = add(AdjustmentFields::receipt.toString(), tr("Top-up"), m_receipt);
    m_targetForm = add(AdjustmentFields::target.toString(), tr("Right room"), m_target);
    m_methodForm = add(u"adjustMethodChoice"_s, tr("Paid by"), m_method);
    m_reasonForm = add(AdjustmentFields::reason.toString(), tr("Reason"), m_reason);
    m_documentForm = add(u"adjustDocumentEdit"_s, tr("ID document, last 4"), m_document);
    m_preview->setObjectName(u"adjustPreview"_s);
    setTextStyle(m_preview, TextStyle::Strong);
    m_preview->setWordWrap(true);
    addSection()->addWidget(m_preview);

    connect(m_action, &QComboBox::currentIndexChanged, this, &AdjustmentPanel::adoptAction);
    connect(m_amount, &AmountEdit::amountChanged, this, &AdjustmentPanel::changed);
    connect(m_amount, &AmountEdit::submitted, this, &AdjustmentPanel::submit);
    connect(m_receipt, &QComboBox::currentIndexChanged, this, &AdjustmentPanel::changed);
    connect(m_method, &QComboBox::currentIndexChanged, this, &AdjustmentPanel::changed);
    for (QLineEdit *edit : {m_target, m_reason, static_cast<QLineEdit *>(m_document)}) {
        connect(edit, &QLineEdit::textChanged, this, &AdjustmentPanel::changed);
        connect(edit, &QLineEdit::returnPressed, this, &AdjustmentPanel::submit);
    }
}

void AdjustmentPanel::buildApproval()
{
    m_approval->hide();
    QVBoxLayout *section = addSection();
    section->addWidget(m_approval);
    section->addWidget(m_banner);
    addStretch();
    connect(m_approval, &ApprovalBox::submitted, this, &AdjustmentPanel::submit);
    connect(m_approval, &ApprovalBox::approved, this, [this](const Approval &approval) { book(approval); });
    connect(m_approval, &ApprovalBox::refused, this, [this](const Error &error) {
        setBusy(false);
        m_banner->showMessage(Tone::Bad, errorText(error));
        m_approval->focusPassword();
    });
}

void AdjustmentPanel::buildFoot()
{
    m_act->setObjectName(u"adjustButton"_s);
    m_act->setVariant(ActionButton::Variant::Primary);
    m_act->setProminent(true);
    m_act->setKeyHint(u"Enter"_s);
    foot()->addWidget(m_act);
    connect(m_act, &QPushButton::clicked, this, &AdjustmentPanel::submit);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *enter = new QShortcut(key, m_act, nullptr, nullptr, Qt::WidgetShortcut);
        enter->setAutoRepeat(false);
        connect(enter, &QShortcut::activated, m_act, &QPushButton::click);
    }
}

void AdjustmentPanel::showRoom(const PayerFacts &facts)
{
    clearForm();
    m_banner->dismiss();
    // Nothing can be refunded where something is owed.
    const AdjustmentAction usual =
        facts.account.balance < Money{} ? AdjustmentAction::Collect : AdjustmentAction::Refund;
    m_action->setCurrentIndex(m_action->findData(static_cast<int>(usual)));
    updateRoom(facts);
    setEnabled(true);
}

void AdjustmentPanel::updateRoom(const PayerFacts &facts)
{
    m_room = facts;
    setTitle(tr("Refund or collect"), facts.roomName);
    updatePreview();
}

void AdjustmentPanel::setRecharges(const QList<LedgerEntry> &recharges)
{
    const QSignalBlocker silent(m_receipt);
    const QString chosen = m_receipt->currentData().toString();
    m_receipt->clear();
    for (const LedgerEntry &entry : recharges) {
        m_receipt->addItem(tr("%1 · %2 yuan").arg(entry.receiptNo, Format::money(entry.amount)), entry.receiptNo);
        m_receipt->setItemData(m_receipt->count() - 1, static_cast<qlonglong>(entry.amount.fen), amountOfReceiptRole);
    }
    if (const int row = m_receipt->findData(chosen); row >= 0)
        m_receipt->setCurrentIndex(row);
    updatePreview();
}

void AdjustmentPanel::focusMain()
{
    if (m_amountForm->isVisible())
        m_amount->setFocus(Qt::OtherFocusReason);
    else
        m_reason->setFocus(Qt::OtherFocusReason);
}

AdjustmentForm AdjustmentPanel::form() const
{
    AdjustmentForm form;
    form.action = static_cast<AdjustmentAction>(m_action->currentData().toInt());
    form.amount = m_amount->amount();
    form.method = static_cast<PayMethod>(m_method->currentData().toInt());
    form.receiptNo = m_receipt->currentData().toString();
    if (!form.receiptNo.isEmpty())
        form.receiptAmount = Money{m_receipt->currentData(amountOfReceiptRole).toLongLong()};
    form.targetCode = m_target->text();
    form.reason = m_reason->text();
    form.document = m_document->tail();
    return form;
}

void AdjustmentPanel::adoptAction()
{
    const AdjustmentAction action = form().action;
    m_amountForm->setVisible(takesAmount(action));
    m_receiptForm->setVisible(takesReceipt(action));
    m_targetForm->setVisible(action == AdjustmentAction::Move);
    m_methodForm->setVisible(!takesReceipt(action));
    m_documentForm->setVisible(!takesReceipt(action));
    changed();
}

void AdjustmentPanel::changed()
{
    m_requestId.clear();
    m_asked = false;
    m_approval->hide();
    for (FieldForm *form : {m_amountForm, m_receiptForm, m_targetForm, m_reasonForm})
        form->setErrors({});
    if (m_room) {
        // While typing only what has been typed is judged; an empty field is asked for at Enter.
        const AdjustmentForm now = form();
        for (const FieldMessage &fault : validate(now, m_room->account.balance, m_room->account.code)) {
            if (fault.field == AdjustmentFields::amount && now.amount)
                m_amountForm->setError(fault.field, fault.message);
            if (fault.field == AdjustmentFields::target && !now.targetCode.isEmpty())
                m_targetForm->setError(fault.field, fault.message);
        }
    }
    updatePreview();
}

void AdjustmentPanel::updatePreview()
{
    const AdjustmentForm now = form();
    m_amount->setHintText(now.amount ? uppercaseAmount(*now.amount).value_or(QString()) : QString());
    m_act->setText(m_asked ? tr("Press again: %1").arg(actionText(now.action)) : actionText(now.action));
    if (!m_room)
        return m_preview->setText(tr("Find a room first."));
    const Money balance = m_room->account.balance;
    const std::optional<Money> after = balanceAfter(now, balance);
    m_preview->setText(after ? tr("Balance %1 → %2 yuan").arg(Format::money(balance), Format::money(*after))
                             : tr("Balance %1 yuan").arg(Format::money(balance)));
}

void AdjustmentPanel::submit()
{
    if (!m_room || m_busy)
        return;
    const AdjustmentForm now = form();
    const QList<FieldMessage> faults = validate(now, m_room->account.balance, m_room->account.code);
    for (FieldForm *each : {m_amountForm, m_receiptForm, m_targetForm, m_reasonForm})
        each->setErrors({});
    for (const FieldMessage &fault : faults) {
        FieldForm *at = fault.field == AdjustmentFields::amount ? m_amountForm
            : fault.field == AdjustmentFields::receipt          ? m_receiptForm
            : fault.field == AdjustmentFields::target           ? m_targetForm
                                                                : m_reasonForm;
        at->setError(fault.field, fault.message);
        if (fault == faults.first())
            at->focusFirstError();
    }
    if (!faults.isEmpty())
        return;
    if (!m_asked) {
        m_asked = true;
        m_guard.arm();
        updatePreview();
        m_act->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!m_guard.accepts())
        return;
    if (m_requestId.isEmpty())
        m_requestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_banner->clearActions();
    m_banner->dismiss();
    if (!m_approval->isVisible())
        return book({});
    setBusy(true);
    m_approval->ask();
}

void AdjustmentPanel::book(const std::optional<Approval> &approval)
{
    setBusy(true);
    const AdjustmentForm now = form();
    const PropertyCode room = m_room->account.code;
    const QString reason = now.reason.trimmed();
    const auto receiptOf = [this](const Result<RechargeOutcome> &outcome) {
        finish(outcome ? Result<QString>(outcome->receiptNo) : std::unexpected(outcome.error()));
    };
    if (now.action == AdjustmentAction::Reverse) {
        whenDone(m_desk.recharges.reverse(
                     m_desk.actor, {.receiptNo = now.receiptNo, .reason = reason, .requestId = m_requestId}),
            this, receiptOf);
    } else if (now.action == AdjustmentAction::Move) {
        whenDone(m_desk.adjustments.moveRecharge(m_desk.actor,
                     {.receiptNo = now.receiptNo,
                         .to = *PropertyCode::fromText(now.targetCode.trimmed()),
                         .reason = reason,
                         .requestId = m_requestId,
                         .approval = approval}),
            this, [this, receipt = now.receiptNo](const Result<TransferOutcome> &outcome) {
                finish(outcome ? Result<QString>(receipt) : std::unexpected(outcome.error()));
            });
    } else {
        whenDone(m_desk.adjustments.adjust(m_desk.actor,
                     {.account = room,
                         .kind = kindOf(now.action),
                         .amount = now.action == AdjustmentAction::Zero ? Money{} : *now.amount,
                         .reason = reason,
                         .requestId = m_requestId,
                         .method = now.method,
                         .approval = approval,
                         .payeeDocument = now.document}),
            this, receiptOf);
    }
}

void AdjustmentPanel::finish(const Result<QString> &receipt)
{
    setBusy(false);
    if (!receipt) {
        if (receipt.error().code == ErrorCode::ApprovalRequired) {
            m_approval->show();
            return m_approval->focusName();
        }
        m_act->setFocus(Qt::OtherFocusReason);
        return m_banner->showMessage(Tone::Bad, errorText(receipt.error()));
    }
    const bool hasSlip = form().action != AdjustmentAction::Move && !receipt->isEmpty();
    const QString done = receipt->isEmpty() ? tr("%1: booked").arg(actionText(form().action))
                                            : tr("%1: booked, %2").arg(actionText(form().action), *receipt);
    clearForm();
    m_banner->clearActions();
    m_banner->showMessage(Tone::Ok, done);
    if (hasSlip && m_desk.documents != nullptr)
        connect(m_banner->addAction(u"printIssuedSlip"_s, tr("Print slip")), &QPushButton::clicked, this,
            [this, number = *receipt] { Q_EMIT slipRequested(number); });
    Q_EMIT booked(done);
}

void AdjustmentPanel::setBusy(bool busy)
{
    m_busy = busy;
    for (QWidget *field : {static_cast<QWidget *>(m_action), static_cast<QWidget *>(m_amount),
             static_cast<QWidget *>(m_receipt), static_cast<QWidget *>(m_target), static_cast<QWidget *>(m_method),
             static_cast<QWidget *>(m_reason), static_cast<QWidget *>(m_document), static_cast<QWidget *>(m_act)})
        field->setEnabled(!busy);
}

void AdjustmentPanel::clearForm()
{
    m_amount->setAmount({});
    m_target->clear();
    m_reason->clear();
    m_document->clear();
    m_approval->clear();
    changed();
}

} // namespace meterdesk
