// SPDX-License-Identifier: GPL-3.0-or-later
#include "closing/ShiftPanel.h"

#include <QtCore/QUuid>
#include <QtGui/QShortcut>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStackedWidget>

#include "Format.h"
#include "SettingsService.h"
#include "closing/CashCountEdit.h"
#include "closing/ShiftReportView.h"
#include "closing/ShiftService.h"
#include "common/ActionButton.h"
#include "common/Banner.h"
#include "common/Card.h"
#include "form/FieldForm.h"
#include "shell/ErrorText.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pastShifts = 60;

QString newRequestId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

ActionButton *primary(const QString &name, const QString &text, QWidget *parent)
{
    auto *button = new ActionButton(text, parent);
    button->setObjectName(name);
    button->setVariant(ActionButton::Variant::Primary);
    button->setKeyHint(u"Ctrl+Enter"_s);
    return button;
}

QVBoxLayout *columnOf(QWidget *step)
{
    auto *column = new QVBoxLayout(step);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    return column;
}

QHBoxLayout *footWith(QWidget *last)
{
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(last);
    return foot;
}

QLabel *sentence(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    setTextStyle(label, TextStyle::Body, Token::Text2);
    return label;
}

} // namespace

ShiftPanel::ShiftPanel(const ClosingDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_card(new Card(this))
    , m_banner(new Banner(this))
    , m_chooser(new QComboBox(this))
    , m_steps(new QStackedWidget(this))
    , m_depositRequest(newRequestId())
{
    setObjectName(u"shiftPanel"_s);
    m_chooser->setObjectName(u"shiftChooser"_s);
    m_chooser->setAccessibleName(tr("Shift shown"));
    m_card->setTitle(tr("Shift"));
    m_card->headActions()->addWidget(m_chooser);
    m_steps->addWidget(buildOpening());
    m_steps->addWidget(buildCounting());
    m_steps->addWidget(buildClosing());
    m_steps->addWidget(buildPast());
    m_card->body()->setContentsMargins(14, 12, 14, 14);
    m_card->body()->setSpacing(10);
    m_card->body()->addWidget(m_banner);
    m_card->body()->addWidget(m_steps);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    auto *submit = new QShortcut(Qt::CTRL | Qt::Key_Return, this);
    submit->setContext(Qt::WidgetWithChildrenShortcut);
    connect(submit, &QShortcut::activated, this, &ShiftPanel::submitStep);
    connect(m_chooser, &QComboBox::activated, this, &ShiftPanel::choosePast);
}

QLineEdit *ShiftPanel::addMoney(FieldForm &form, const QString &name, const QString &label)
{
    auto *edit = new QLineEdit(&form);
    edit->setObjectName(name);
    edit->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    setFieldUnit(edit, tr("yuan"));
    form.addField(label, edit);
    return edit;
}

QWidget *ShiftPanel::buildOpening()
{
    auto *step = new QWidget(this);
    auto *column = columnOf(step);
    column->addWidget(sentence(tr("No shift is open. Count the float in the drawer and open one; what was taken since "
                                  "the last shift belongs to it."),
        step));
    m_openForm = new FieldForm(2, step);
    m_float = addMoney(*m_openForm, u"floatEdit"_s, tr("Opening float"));
    column->addWidget(m_openForm);
    auto *button = primary(u"openShiftButton"_s, tr("Open shift"), step);
    connect(button, &QPushButton::clicked, this, &ShiftPanel::openShift);
    column->addLayout(footWith(button));
    column->addStretch(1);
    return step;
}

QWidget *ShiftPanel::buildCounting()
{
    auto *step = new QWidget(this);
    auto *column = columnOf(step);
    m_about = sentence({}, step);
    m_about->setObjectName(u"shiftAbout"_s);
    column->addWidget(m_about);
    column->addWidget(sentence(tr("Count what is in the drawer. What should be there is told once the count is "
                                  "submitted, and the count cannot be changed afterwards."),
        step));
    m_count = new CashCountEdit(step);
    column->addWidget(m_count);
    auto *button = primary(u"submitCountButton"_s, tr("Submit count"), step);
    connect(button, &QPushButton::clicked, this, &ShiftPanel::submitCount);
    column->addLayout(footWith(button));
    column->addWidget(makeDivider(step));
    m_depositForm = new FieldForm(2, step);
    m_deposit = addMoney(*m_depositForm, u"depositEdit"_s, tr("Hand in"));
    m_depositNote = new QLineEdit(step);
    m_depositNote->setObjectName(u"depositNoteEdit"_s);
    m_depositForm->addField(tr("Taken by, for"), m_depositNote);
    column->addWidget(m_depositForm);
    auto *handIn = new ActionButton(tr("Hand cash in"), step);
    handIn->setObjectName(u"depositButton"_s);
    connect(handIn, &QPushButton::clicked, this, &ShiftPanel::deposit);
    m_interim = new ActionButton(tr("Interim report"), step);
    m_interim->setObjectName(u"interimButton"_s);
    m_interim->setDisabledReason(permits(m_desk.actor.role, Right::ApproveMoney)
            ? QString()
            : tr("It would tell what should be in the drawer; a manager may look."));
    connect(m_interim, &QPushButton::clicked, this, &ShiftPanel::lookAtInterim);
    auto *foot = footWith(handIn);
    foot->insertWidget(0, m_interim);
    column->addLayout(foot);
    m_interimView = new ShiftReportView(step);
    m_interimView->hide();
    column->addWidget(m_interimView);
    column->addStretch(1);
    return step;
}

QWidget *ShiftPanel::buildClosing()
{
    auto *step = new QWidget(this);
    auto *column = columnOf(step);
    m_report = new ShiftReportView(step);
    column->addWidget(m_report);
    m_closeForm = new FieldForm(2, step);
    m_reason = new QLineEdit(step);
    m_reason->setObjectName(u"differenceReasonEdit"_s);
    m_closeForm->addField(tr("Reason of the difference"), m_reason, 2);
    m_handedOver = addMoney(*m_closeForm, u"handedOverEdit"_s, tr("Hand over"));
    m_successor = new QLineEdit(step);
    m_successor->setObjectName(u"successorEdit"_s);
    m_closeForm->addField(tr("Taken over by"), m_successor);
    column->addWidget(m_closeForm);
    m_left = sentence({}, step);
    m_left->setObjectName(u"leftInDrawer"_s);
    column->addWidget(m_left);
    connect(m_handedOver, &QLineEdit::textChanged, this, [this](const QString &text) {
        const auto handedOver = Money::fromText(text);
        m_left->setText(handedOver && m_present
                ? tr("%1 stays in the drawer as the next float.")
                      .arg(Format::money(Money{m_present->counted.total().fen - handedOver->fen}))
                : QString());
    });
    auto *button = primary(u"closeShiftButton"_s, tr("Close shift"), step);
    connect(button, &QPushButton::clicked, this, &ShiftPanel::closeShift);
    column->addLayout(footWith(button));
    column->addStretch(1);
    return step;
}

QWidget *ShiftPanel::buildPast()
{
    auto *step = new QWidget(this);
    auto *column = columnOf(step);
    m_pastAbout = sentence({}, step);
    column->addWidget(m_pastAbout);
    m_past = new ShiftReportView(step);
    column->addWidget(m_past);
    column->addStretch(1);
    return step;
}

void ShiftPanel::refresh()
{
    if (m_desk.shiftChanged)
        m_desk.shiftChanged();
    m_cautioned.clear();
    whenDone(m_desk.settings.load(), this, [this](const Result<DeskSettings> &settings) {
        if (succeeded(settings))
            m_settings = *settings;
    });
    whenDone(m_desk.shifts.present(), this, [this](const Result<std::optional<Shift>> &shift) {
        if (succeeded(shift))
            showPresent(*shift);
    });
    whenDone(m_desk.shifts.list(pastShifts), this, [this](const Result<QList<Shift>> &shifts) {
        if (succeeded(shifts))
            fillPast(*shifts);
    });
}

void ShiftPanel::showPresent(const std::optional<Shift> &shift)
{
    m_present = shift;
    m_interimView->hide();
    m_chooser->setCurrentIndex(0);
    if (!shift) {
        m_card->setTitle(tr("Shift"), tr("none is open"));
        m_steps->setCurrentIndex(Opening);
        whenDone(m_desk.shifts.nextFloat(), this, [this](const Result<Money> &money) {
            if (money && !m_float->isModified())
                m_float->setText(money->toText());
        });
        return;
    }
    m_card->setTitle(tr("Shift"), u"%1 · %2"_s.arg(shift->number, shift->cashier));
    m_about->setText(tr("Open since %1 with a float of %2.")
                         .arg(Format::shortDateTime(shift->openedAt), Format::money(shift->openingFloat)));
    if (!shift->isCounted()) {
        m_steps->setCurrentIndex(Counting);
        return;
    }
    whenDone(m_desk.shifts.report(shift->number), this, [this](const Result<ShiftReport> &report) {
        if (succeeded(report))
            showClosing(*report);
    });
}

void ShiftPanel::showClosing(const ShiftReport &report)
{
    m_present = report.shift;
    m_report->showReport(report);
    const bool differs = report.shift.difference() != Money{};
    m_reason->setEnabled(differs);
    m_reason->setPlaceholderText(differs ? tr("Needed") : tr("The drawer is right"));
    if (m_handedOver->text().isEmpty())
        m_handedOver->setText(u"0.00"_s);
    m_steps->setCurrentIndex(Closing);
}

void ShiftPanel::fillPast(const QList<Shift> &shifts)
{
    m_chooser->clear();
    m_chooser->addItem(tr("Now"));
    for (const Shift &shift : shifts) {
        if (shift.isClosed())
            m_chooser->addItem(u"%1 · %2"_s.arg(shift.number, shift.cashier), shift.number);
    }
    m_chooser->setVisible(m_chooser->count() > 1);
}

void ShiftPanel::choosePast()
{
    const QString number = m_chooser->currentData().toString();
    if (number.isEmpty())
        return showPresent(m_present);
    whenDone(m_desk.shifts.report(number), this, [this](const Result<ShiftReport> &report) {
        if (!succeeded(report))
            return;
        const Shift &shift = report->shift;
        m_pastAbout->setText(
            tr("%1, %2 to %3. Handed over %4, left %5. %6")
                .arg(shift.cashier, Format::shortDateTime(shift.openedAt), Format::shortDateTime(*shift.closedAt),
                    Format::money(shift.handedOver), Format::money(shift.left()), shift.reason));
        m_past->showReport(*report);
        m_steps->setCurrentIndex(Past);
    });
}

std::optional<QString> ShiftPanel::printable() const
{
    if (const QString past = m_chooser->currentData().toString(); !past.isEmpty())
        return past;
    if (m_present)
        return m_present->isCounted() ? m_present->number : QString();
    constexpr int newestPast = 1; // behind "Now"
    const QString closed = m_chooser->itemData(newestPast).toString();
    return closed.isEmpty() ? std::nullopt : std::optional(closed);
}

template <typename T>
bool ShiftPanel::succeeded(const Result<T> &result)
{
    if (result)
        m_banner->dismiss();
    else
        m_banner->showMessage(Tone::Bad, errorText(result.error()), result.error().detail);
    return result.has_value();
}

std::optional<Money> ShiftPanel::amountIn(FieldForm &form, const QLineEdit &field)
{
    const auto amount = Money::fromText(field.text());
    form.setError(field.objectName(), amount ? QString() : tr("An amount like 200.00"));
    return amount ? std::optional(*amount) : std::nullopt;
}

void ShiftPanel::openShift()
{
    const auto amount = amountIn(*m_openForm, *m_float);
    if (!amount)
        return;
    whenDone(m_desk.shifts.open(m_desk.actor, *amount), this, [this](const Result<Shift> &shift) {
        if (!succeeded(shift))
            return;
        m_float->setText({}); // what the last shift leaves comes here, unless somebody typed
        m_count->clear();
        Q_EMIT message(tr("Shift %1 is open").arg(shift->number));
        refresh();
    });
}

void ShiftPanel::deposit()
{
    const auto amount = amountIn(*m_depositForm, *m_deposit);
    const QString note = m_depositNote->text().trimmed();
    m_depositForm->setError(m_depositNote->objectName(), note.isEmpty() ? tr("Say who took it") : QString());
    if (!amount || note.isEmpty() || !isAgreed(cautionOf(*amount, {})))
        return;
    whenDone(m_desk.shifts.deposit(m_desk.actor, {*amount, note, m_depositRequest}), this,
        [this](const Result<CashDeposit> &deposit) {
            if (!succeeded(deposit))
                return;
            m_depositRequest = newRequestId();
            m_deposit->clear();
            m_depositNote->clear();
            m_interimView->hide();
            Q_EMIT message(tr("%1 handed in").arg(Format::money(deposit->amount)));
        });
}

void ShiftPanel::lookAtInterim()
{
    whenDone(m_desk.shifts.interim(m_desk.actor), this, [this](const Result<ShiftReport> &report) {
        if (!succeeded(report))
            return;
        m_interimView->showReport(*report);
        m_interimView->show();
    });
}

void ShiftPanel::submitCount()
{
    whenDone(
        m_desk.shifts.submitCount(m_desk.actor, m_count->count()), this, [this](const Result<ShiftReport> &report) {
            if (!succeeded(report))
                return;
            m_reason->clear();
            m_handedOver->clear();
            m_successor->clear();
            showClosing(*report);
            (m_reason->isEnabled() ? m_reason : m_handedOver)->setFocus();
            Q_EMIT message(tr("Counted %1: %2")
                               .arg(Format::money(report->shift.counted.total()),
                                   ShiftReportView::differenceText(report->shift.difference())));
        });
}

void ShiftPanel::closeShift()
{
    const QString reason = m_reason->text().trimmed();
    const bool lacking = m_present && m_present->difference() != Money{} && reason.isEmpty();
    m_closeForm->setError(m_reason->objectName(), lacking ? tr("A difference needs a reason") : QString());
    const auto handedOver = amountIn(*m_closeForm, *m_handedOver);
    if (lacking || !handedOver)
        return;
    if (!isAgreed(cautionOf(*handedOver, m_present ? m_present->difference() : Money{})))
        return;
    whenDone(m_desk.shifts.close(m_desk.actor, {reason, *handedOver, m_successor->text()}), this,
        [this](const Result<ShiftReport> &report) {
            if (!succeeded(report))
                return;
            Q_EMIT message(tr("Shift %1 is closed, %2 left in the drawer")
                               .arg(report->shift.number, Format::money(report->shift.left())));
            refresh();
        });
}

QString ShiftPanel::cautionOf(Money handedOver, Money difference) const
{
    const bool differsMuch =
        difference > m_settings.adjustmentLimit || difference < Money{-m_settings.adjustmentLimit.fen};
    const bool isMuch = handedOver > m_settings.confirmAbove;
    if (!differsMuch && !isMuch)
        return {};
    QStringList sentences;
    if (differsMuch)
        sentences += tr("The drawer is %1.").arg(ShiftReportView::differenceText(difference));
    if (isMuch)
        sentences += tr("%1 yuan leave the drawer.").arg(Format::money(handedOver));
    return sentences.join(u' ') + u' ' + tr("Press again to confirm.");
}

bool ShiftPanel::isAgreed(const QString &caution)
{
    if (caution.isEmpty() || caution == m_cautioned) {
        m_cautioned.clear();
        return true;
    }
    m_cautioned = caution;
    m_banner->showMessage(Tone::Warn, caution);
    return false;
}

void ShiftPanel::submitStep()
{
    switch (m_steps->currentIndex()) {
    case Opening:
        return openShift();
    case Counting:
        return submitCount();
    case Closing:
        return closeShift();
    default:
        return;
    }
}

} // namespace meterdesk
