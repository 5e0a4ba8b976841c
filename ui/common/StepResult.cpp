// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/StepResult.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

#include <algorithm>

#include "common/ActionButton.h"
#include "common/IconLabel.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

struct StepLook
{
    QString iconName;
    Token color;
    QString word;
};

StepLook stepLookOf(StepState state)
{
    switch (state) {
    case StepState::Pending:
        return {u"circle-dashed"_s, Token::Text3, StepResult::tr("waiting")};
    case StepState::Current:
        return {u"arrow-right"_s, Token::Accent, StepResult::tr("now")};
    case StepState::Running:
        return {u"loader"_s, Token::Info, StepResult::tr("running")};
    case StepState::Ok:
        return {u"circle-check"_s, Token::Ok, StepResult::tr("done")};
    case StepState::Failed:
        return {u"circle-x"_s, Token::Bad, StepResult::tr("failed")};
    case StepState::Uncertain:
        return {u"circle-help"_s, Token::Warn, StepResult::tr("being checked")};
    case StepState::Skipped:
        return {u"ban"_s, Token::Off, StepResult::tr("skipped")};
    }
    return {};
}

} // namespace

StepResult::StepResult(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this))
{
    setObjectName(u"stepResult"_s);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(4);
}

void StepResult::setSteps(const QList<Step> &steps)
{
    m_steps = steps;
    rebuild();
}

void StepResult::updateStep(const Step &step)
{
    const auto found =
        std::find_if(m_steps.begin(), m_steps.end(), [&](const Step &known) { return known.id == step.id; });
    if (found == m_steps.end())
        m_steps.append(step);
    else
        *found = step;
    rebuild();
}

void StepResult::rebuild()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (QWidget *row = item->widget()) {
            row->hide();
            row->deleteLater();
        }
        delete item;
    }
    for (const Step &step : std::as_const(m_steps))
        m_rows->addWidget(makeRow(step));
}

QWidget *StepResult::makeRow(const Step &step)
{
    const StepLook look = stepLookOf(step.state);
    auto *row = new QWidget(this);
    row->setObjectName(u"step_"_s + step.id);
    row->setAccessibleName(u"%1: %2"_s.arg(step.text, look.word));
    row->setMinimumHeight(Theme::instance().scaled(30));
    auto *icon = new IconLabel(look.iconName, look.color, 16, row);
    icon->setToolTip(look.word);
    auto *text = new QLabel(step.text, row);
    setTextStyle(text, step.state == StepState::Current ? TextStyle::Strong : TextStyle::Body,
        step.state == StepState::Skipped ? Token::Text3 : Token::Text);
    text->setWordWrap(true);

    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(text);
    if (!step.detail.isEmpty()) {
        auto *detail = new QLabel(step.detail, row);
        detail->setWordWrap(true);
        setTextStyle(detail, TextStyle::Caption, look.color);
        words->addWidget(detail);
    }
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 2, 0, 2);
    layout->setSpacing(10);
    layout->addWidget(icon);
    layout->addLayout(words, 1);
    if (step.retryable) {
        auto *retry = new ActionButton(tr("Retry"), row);
        retry->setObjectName(u"retry_"_s + step.id);
        retry->setCompact(true);
        connect(retry, &QPushButton::clicked, this, [this, id = step.id] { Q_EMIT retryRequested(id); });
        layout->addWidget(retry);
    }
    auto *time = new QLabel(step.time, row);
    setTextStyle(time, TextStyle::Caption, Token::Text2);
    layout->addWidget(time);
    return row;
}

} // namespace meterdesk
