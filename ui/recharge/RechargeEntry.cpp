// SPDX-License-Identifier: GPL-3.0-or-later
#include "recharge/RechargeEntry.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QKeyEvent>
#include <QtGui/QRegularExpressionValidator>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

#include "UppercaseAmount.h"
#include "form/AmountEdit.h"
#include "form/FieldForm.h"
#include "form/QuickAmounts.h"
#include "form/SegmentedControl.h"
#include "recharge/BalancePreview.h"
#include "recharge/RechargeTexts.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr PayMethod offeredMethods[] = {
    PayMethod::Cash, PayMethod::WeChat, PayMethod::Alipay, PayMethod::Card, PayMethod::Transfer};

QHBoxLayout *row(int spacing = 8)
{
    auto *made = new QHBoxLayout;
    made->setContentsMargins(0, 0, 0, 0);
    made->setSpacing(spacing);
    return made;
}

QString capitals(std::optional<Money> amount)
{
    if (!amount || amount->fen == 0)
        return {};
    return uppercaseAmount(*amount).value_or(QString());
}

} // namespace

RechargeEntry::RechargeEntry(Till &till, QWidget *parent)
    : QWidget(parent)
    , m_till(till)
    , m_balances(new BalancePreview(u"rechargeBalance"_s, BalancePreview::Stress::Before, this))
{
    setObjectName(u"rechargeEntry"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    m_balances->setCaptions(tr("Balance now"), tr("After top-up"), tr("Lasts"));
    column->addWidget(m_balances);
    buildAmount(*column);
    buildMethod(*column);
    buildCash(*column);
    buildNote(*column);
    buildTicks(*column);
    for (QLineEdit *edit : {static_cast<QLineEdit *>(m_amount), m_tendered, m_reference, m_note})
        edit->installEventFilter(this);
}

QLabel *RechargeEntry::caption(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text, this);
    setTextStyle(label, TextStyle::Caption, Token::Text2);
    if (buddy)
        label->setBuddy(buddy);
    return label;
}

FieldErrorLabel *RechargeEntry::addProblem(const QString &name, QVBoxLayout &column)
{
    auto *label = new FieldErrorLabel(this);
    label->setObjectName(name);
    column.addWidget(label);
    return label;
}

void RechargeEntry::buildAmount(QVBoxLayout &column)
{
    m_amount = new AmountEdit(this);
    m_amount->setObjectName(u"rechargeAmountEdit"_s);
    m_amount->setAccessibleName(tr("Top-up amount, yuan"));
    auto *captions = row();
    captions->addWidget(caption(tr("Top-up amount (yuan)"), m_amount));
    captions->addStretch();
    captions->addWidget(caption(tr("Quick amounts Alt+1…5")));
    column.addSpacing(2);
    column.addLayout(captions);
    column.addWidget(m_amount);
    m_problems.insert(RechargeField::Amount, addProblem(u"rechargeAmountProblem"_s, column));
    m_quick = new QuickAmounts(this);
    m_quick->setObjectName(u"rechargeQuickAmounts"_s);
    // Five buttons must fit beside the scroll bar that a question at the foot may bring.
    m_quick->layout()->setSpacing(4);
    m_quick->setAmounts({{5000}, {10000}, {20000}, {30000}, {50000}});
    column.addSpacing(2);
    column.addWidget(m_quick);

    connect(m_amount, &AmountEdit::amountChanged, this, &RechargeEntry::adopt);
    connect(m_amount, &AmountEdit::submitted, this, &RechargeEntry::submitted);
    connect(m_amount, &AmountEdit::scanned, this, &RechargeEntry::scanned);
    connect(m_quick, &QuickAmounts::amountPicked, this, [this](Money amount) {
        m_amount->setAmount(amount);
        m_amount->setFocus(Qt::OtherFocusReason);
    });
}

void RechargeEntry::buildMethod(QVBoxLayout &column)
{
    m_method = new SegmentedControl(this);
    m_method->setObjectName(u"rechargeMethod"_s);
    m_method->setAccessibleName(tr("Top-up method"));
    for (const PayMethod method : offeredMethods)
        m_method->addSegment(static_cast<int>(method), RechargeTexts::method(method));
    auto *captions = row();
    captions->addWidget(caption(tr("Top-up method"), m_method));
    captions->addStretch();
    captions->addWidget(caption(tr("Alt+M switches")));
    column.addSpacing(2);
    column.addLayout(captions);
    column.addWidget(m_method);
    connect(m_method, &SegmentedControl::currentValueChanged, this, &RechargeEntry::adopt);
}

void RechargeEntry::buildCash(QVBoxLayout &column)
{
    const auto field = [this](const QString &name, const QString &label, QWidget *holder, QHBoxLayout *into) {
        auto *edit = new QLineEdit(holder);
        edit->setObjectName(name);
        edit->setAccessibleName(label);
        auto *box = new QVBoxLayout;
        box->setSpacing(4);
        box->addWidget(caption(label, edit));
        box->addWidget(edit);
        into->addLayout(box, 1);
        return edit;
    };
    m_cash = new QWidget(this);
    auto *cash = row();
    m_cash->setLayout(cash);
    m_tendered = field(u"rechargeTenderedEdit"_s, tr("Received (yuan)"), m_cash, cash);
    m_tendered->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    m_tendered->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_tendered->setValidator(
        new QRegularExpressionValidator(QRegularExpression(u"\\d{0,7}(\\.\\d{0,2})?"_s), m_tendered));
    m_change = field(u"rechargeChangeEdit"_s, tr("Change (yuan)"), m_cash, cash);
    m_change->setReadOnly(true);
    m_change->setFocusPolicy(Qt::NoFocus);

    m_electronic = new QWidget(this);
    auto *electronic = row();
    m_electronic->setLayout(electronic);
    m_reference = field(u"rechargeReferenceEdit"_s, tr("Payment reference"), m_electronic, electronic);
    m_reference->setPlaceholderText(tr("Optional, printed on the receipt"));
    m_reference->setMaxLength(64);
    m_electronic->hide();

    column.addSpacing(2);
    column.addWidget(m_cash);
    column.addWidget(m_electronic);
    m_problems.insert(RechargeField::Tendered, addProblem(u"rechargeTenderedProblem"_s, column));
    connect(m_tendered, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_tenderedTyped = !text.isEmpty();
        adopt();
    });
    connect(m_reference, &QLineEdit::textEdited, this, &RechargeEntry::adopt);
}

void RechargeEntry::buildNote(QVBoxLayout &column)
{
    m_note = new QLineEdit(this);
    m_note->setObjectName(u"rechargeNoteEdit"_s);
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("Optional, printed on the receipt"));
    column.addSpacing(2);
    column.addWidget(caption(tr("Note"), m_note));
    column.addWidget(m_note);
    m_problems.insert(RechargeField::Note, addProblem(u"rechargeNoteProblem"_s, column));
    connect(m_note, &QLineEdit::textEdited, this, &RechargeEntry::adopt);
}

void RechargeEntry::buildTicks(QVBoxLayout &column)
{
    m_print = new QCheckBox(tr("Print receipt"), this);
    m_print->setObjectName(u"rechargePrintCheck"_s);
    m_close = new QCheckBox(tr("Then close the meter"), this);
    m_close->setObjectName(u"rechargeCloseCheck"_s);
    auto *ticks = row(16);
    ticks->addWidget(m_print);
    ticks->addWidget(m_close);
    ticks->addStretch();
    column.addSpacing(4);
    column.addLayout(ticks);
    m_problems.insert(RechargeField::Account, addProblem(u"rechargeAccountProblem"_s, column));
    connect(m_print, &QCheckBox::toggled, this, &RechargeEntry::adopt);
    connect(m_close, &QCheckBox::toggled, this, &RechargeEntry::adopt);
}

void RechargeEntry::showForm()
{
    m_filling = true;
    const RechargeForm &form = m_till.flow().form();
    m_amount->setText(form.amountText);
    m_method->setCurrentValue(static_cast<int>(form.method));
    m_tenderedTyped = !form.tenderedText.isEmpty();
    m_tendered->setText(form.tenderedText);
    m_reference->setText(form.paymentReference);
    m_note->setText(form.note);
    m_print->setChecked(form.printSlip);
    m_close->setChecked(form.closeRelay);
    for (const RechargeField field : m_problems.keys())
        showProblem(field, {});
    m_filling = false;
    updateDerived();
}

RechargeForm RechargeEntry::readForm() const
{
    RechargeForm form = m_till.flow().form();
    const std::optional<Money> amount = m_amount->amount();
    form.amountText = amount ? amount->toText() : m_amount->text();
    form.method = static_cast<PayMethod>(m_method->currentValue());
    form.tenderedText = m_tenderedTyped ? m_tendered->text() : QString();
    form.paymentReference = m_reference->text();
    form.note = m_note->text();
    form.printSlip = m_print->isChecked();
    form.closeRelay = m_close->isChecked();
    return form;
}

void RechargeEntry::adopt()
{
    if (m_filling)
        return;
    // What is being booked is what is shown.
    if (m_till.flow().isBooking())
        return showForm();
    m_till.edit(readForm());
    updateDerived();
    // What was wrong is taken back while it is put right; new faults are named when the field is left.
    const QList<RechargeFault> errors = m_till.flow().errors();
    for (const auto &[field, label] : m_problems.asKeyValueRange()) {
        const bool stillWrong = std::any_of(
            errors.begin(), errors.end(), [wrong = field](const RechargeFault &error) { return error.field == wrong; });
        if (!stillWrong)
            showProblem(field, {});
    }
}

void RechargeEntry::updateDerived()
{
    const std::optional<PayerFacts> &payer = m_till.payer();
    if (!payer)
        return;
    const RechargeForm &form = m_till.flow().form();
    const std::optional<Money> amount = m_amount->amount();
    const std::optional<Money> after = m_till.balanceAfter();
    m_balances->setBalances(
        payer->account.balance, after, RechargeTexts::daysLeft(m_till.lasts(after.value_or(payer->account.balance))));
    m_amount->setHintText(capitals(amount));
    m_quick->setCurrent(amount);
    const bool isCash = form.method == PayMethod::Cash;
    m_cash->setVisible(isCash);
    m_electronic->setVisible(!isCash);
    if (!m_tenderedTyped)
        m_tendered->setText(amount ? amount->toText() : QString());
    const std::optional<TenderedCash> cash = tenderedCash(form);
    m_change->setText(cash ? cash->change.toText() : QString());
    m_close->setEnabled(payer->isPaired());
}

void RechargeEntry::showErrors(const QList<RechargeFault> &errors)
{
    const RechargeLimits &limits = m_till.flow().limits();
    for (const RechargeField field : m_problems.keys())
        showProblem(field, {});
    for (const RechargeFault &error : errors)
        showProblem(error.field, RechargeTexts::problem(error.problem, limits));
    if (errors.isEmpty())
        return;
    QWidget *first = m_amount;
    if (errors.first().field == RechargeField::Tendered)
        first = m_tendered;
    else if (errors.first().field == RechargeField::Note)
        first = m_note;
    first->setFocus(Qt::OtherFocusReason);
}

void RechargeEntry::showProblem(RechargeField field, const QString &text)
{
    m_problems.value(field)->setMessage(text);
    QLineEdit *edit = field == RechargeField::Amount ? static_cast<QLineEdit *>(m_amount)
        : field == RechargeField::Tendered           ? m_tendered
        : field == RechargeField::Note               ? m_note
                                                     : nullptr;
    if (!edit)
        return;
    setFieldInvalid(edit, !text.isEmpty());
    if (field != RechargeField::Amount || !text.isEmpty())
        edit->setAccessibleDescription(text);
}

void RechargeEntry::focusAmount()
{
    m_amount->setFocus(Qt::OtherFocusReason);
    m_amount->selectAll();
}

void RechargeEntry::nextMethod()
{
    m_method->selectNext();
}

void RechargeEntry::leaveField(QObject *edit)
{
    const RechargeField field = edit == m_tendered ? RechargeField::Tendered
        : edit == m_note                           ? RechargeField::Note
                                                   : RechargeField::Amount;
    for (const RechargeFault &error : m_till.flow().errors()) {
        // An amount that was not typed yet is no mistake before Enter.
        if (error.field == field && error.problem != RechargeProblem::AmountMissing)
            showProblem(field, RechargeTexts::problem(error.problem, m_till.flow().limits()));
    }
}

bool RechargeEntry::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && watched != m_reference)
        leaveField(watched);
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        // A key held down must not answer the question that its first press asked.
        if (enter && key->isAutoRepeat())
            return true;
        const bool plain = !(key->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier | Qt::AltModifier));
        if (enter && plain && watched != m_amount) {
            Q_EMIT submitted();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace meterdesk
