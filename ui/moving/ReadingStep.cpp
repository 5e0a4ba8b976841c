// SPDX-License-Identifier: GPL-3.0-or-later
#include "moving/ReadingStep.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include "common/ActionButton.h"
#include "moving/MovingFlow.h"
#include "settlement/TypedReadingForm.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

ReadingStep::ReadingStep(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_type(new ActionButton(u"keyboard"_s, QString(), this))
    , m_form(new TypedReadingForm(this))
{
    m_title->setObjectName(u"readingTitle"_s);
    setTextStyle(m_title, TextStyle::PanelTitle);
    m_text->setObjectName(u"readingText"_s);
    m_text->setWordWrap(true);
    setTextStyle(m_text, TextStyle::Body, Token::Text2);
    m_type->setObjectName(u"typeReadingButton"_s);
    auto *choice = new QHBoxLayout;
    choice->setContentsMargins(0, 0, 0, 0);
    choice->addWidget(m_type);
    choice->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addLayout(choice);
    column->addWidget(m_form);
    column->addStretch(1);
    connect(m_type, &QPushButton::clicked, this, [this] { setTyping(!m_typing); });
    setTyping(false);
}

void ReadingStep::begin(const MovingFlow &flow)
{
    m_title->setText(flow.movesOut() ? tr("Final reading") : tr("First reading"));
    m_text->setText(flow.movesOut()
            ? tr("The meters are read now; the tenant pays what was used up to this moment.")
            : tr("The meters are read now; what the room used while it was empty is billed up to this moment."));
    setTyping(false);
    m_type->setDisabledReason(tr("The records of the meters are being read."));
}

void ReadingStep::showStand(const MovingFlow &flow)
{
    m_form->setMeters(flow.meters(), flow.ratesNeeded());
    m_type->setDisabledReason(flow.meters().isEmpty() ? tr("The room has no meter.") : QString());
}

void ReadingStep::showReading()
{
    m_type->setDisabledReason(tr("The meters are being read."));
}

void ReadingStep::showUnreachable()
{
    m_type->setDisabledReason({});
    setTyping(true);
}

void ReadingStep::showReady()
{
    m_type->setDisabledReason({});
}

bool ReadingStep::isTyping() const
{
    return m_typing;
}

void ReadingStep::setTyping(bool typing)
{
    m_typing = typing;
    m_form->setVisible(typing);
    m_type->setText(typing ? tr("Read the meters instead") : tr("Type the registers"));
    if (typing && isVisible())
        m_form->focusFirst();
    Q_EMIT typingChanged();
}

} // namespace meterdesk
