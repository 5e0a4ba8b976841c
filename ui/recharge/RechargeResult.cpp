// SPDX-License-Identifier: GPL-3.0-or-later
#include "recharge/RechargeResult.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

#include <algorithm>

#include "Format.h"
#include "common/ActionButton.h"
#include "common/Card.h"
#include "common/IconLabel.h"
#include "recharge/BalancePreview.h"
#include "recharge/RechargeTexts.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The tinted ground of good news.
class ResultBox final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::instance().color(Token::OkBg));
        painter.drawRoundedRect(rect(), 4, 4);
    }
};

QLabel *label(const QString &name, TextStyle style, Token color, QWidget *parent)
{
    auto *made = new QLabel(parent);
    made->setObjectName(name);
    setTextStyle(made, style, color);
    return made;
}

} // namespace

RechargeResult::RechargeResult(Till &till, QWidget *parent)
    : QWidget(parent)
    , m_till(till)
    , m_balances(new BalancePreview(u"resultBalance"_s, BalancePreview::Stress::After, this))
    , m_steps(new StepResult(this))
    , m_reprint(new ActionButton(u"printer"_s, tr("Print again"), this))
    , m_options(new ActionButton(u"eye"_s, tr("Preview, PDF…"), this))
    , m_close(new ActionButton(u"zap"_s, tr("Close the meter"), this))
{
    setObjectName(u"rechargeResult"_s);
    auto *box = new ResultBox(this);
    m_title = label(u"resultTitle"_s, TextStyle::PanelTitle, Token::Ok, box);
    m_slip = label(u"resultSlip"_s, TextStyle::Caption, Token::Ok, box);
    m_slip->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_slip->setWordWrap(true);
    m_changeCaption = label(u"resultChangeCaption"_s, TextStyle::Caption, Token::Ok, box);
    m_changeCaption->setText(tr("Change"));
    m_change = label(u"resultChange"_s, TextStyle::Kpi, Token::Ok, box);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_slip);
    auto *change = new QVBoxLayout;
    change->setSpacing(0);
    change->addWidget(m_changeCaption, 0, Qt::AlignRight);
    change->addWidget(m_change, 0, Qt::AlignRight);
    auto *inBox = new QHBoxLayout(box);
    inBox->setContentsMargins(12, 10, 12, 10);
    inBox->setSpacing(10);
    inBox->addWidget(new IconLabel(u"circle-check"_s, Token::Ok, 20, box));
    inBox->addLayout(words, 1);
    inBox->addLayout(change);

    m_balances->setCaptions(tr("Before"), tr("Balance now"), tr("Lasts"));
    m_reprint->setObjectName(u"resultReprint"_s);
    m_reprint->setKeyHint(u"F4"_s);
    m_options->setObjectName(u"resultPrintOptions"_s);
    m_close->setObjectName(u"resultClose"_s);
    m_close->setKeyHint(u"Alt+H"_s);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(8);
    actions->addWidget(m_reprint);
    actions->addWidget(m_options);
    actions->addStretch();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(box);
    column->addWidget(m_balances);
    column->addWidget(makeDivider(this));
    column->addWidget(m_steps);
    column->addWidget(m_close, 0, Qt::AlignLeft);
    column->addWidget(makeDivider(this));
    column->addLayout(actions);
    column->addStretch();

    connect(m_steps, &StepResult::retryRequested, &m_till, &Till::retry);
    connect(m_close, &QPushButton::clicked, &m_till, &Till::closeByHand);
    connect(m_reprint, &QPushButton::clicked, this, [this] {
        if (m_till.outcome())
            Q_EMIT reprintRequested(m_till.outcome()->receiptNo);
    });
    connect(m_options, &QPushButton::clicked, this, [this] {
        if (m_till.outcome())
            Q_EMIT printOptionsRequested(m_till.outcome()->receiptNo);
    });
}

void RechargeResult::showOutcome()
{
    const RechargeOutcome &outcome = *m_till.outcome();
    const RechargeForm &form = m_till.flow().form();
    m_title->setText(tr("Received %1 yuan").arg(Format::money(outcome.amount)));
    m_slip->setText(u"%1 · %2 · %3"_s.arg(
        outcome.receiptNo, RechargeTexts::method(form.method), Format::time(m_till.bookedAt().time())));
    const std::optional<TenderedCash> cash = tenderedCash(form);
    const bool change = cash && cash->change > Money{};
    m_changeCaption->setVisible(change);
    m_change->setVisible(change);
    if (change)
        m_change->setText(Format::money(cash->change));
    updateBalance();
    showSteps();
}

void RechargeResult::updateBalance()
{
    const std::optional<RechargeOutcome> &outcome = m_till.outcome();
    if (!outcome)
        return;
    m_balances->setBalances(
        outcome->balanceBefore, outcome->balanceAfter, RechargeTexts::daysLeft(m_till.lasts(outcome->balanceAfter)));
}

void RechargeResult::showSteps()
{
    const QList<Step> &steps = m_till.steps();
    m_steps->setSteps(steps);
    const bool closePending = std::any_of(steps.begin(), steps.end(),
        [](const Step &step) { return step.id == u"close"_s && step.state == StepState::Pending; });
    m_close->setVisible(m_till.outcome() && m_till.outcome()->closeOffered && closePending && m_till.mayClose());
    const bool notPrinted = std::any_of(steps.begin(), steps.end(),
        [](const Step &step) { return step.id == u"print"_s && step.state != StepState::Ok; });
    m_reprint->setText(notPrinted ? tr("Print") : tr("Print again"));
}

} // namespace meterdesk
