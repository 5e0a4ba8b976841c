// SPDX-License-Identifier: GPL-3.0-or-later
#include "readings/ReadingExplanation.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

#include "common/ActionButton.h"
#include "readings/ReadingMatrixModel.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

ReadingExplanation::ReadingExplanation(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_decide(new ActionButton(u"inbox"_s, tr("Decide in the inbox"), this))
{
    setObjectName(u"readingExplanation"_s);
    m_text->setObjectName(u"readingExplanationText"_s);
    m_text->setWordWrap(true);
    setTextStyle(m_text, TextStyle::Body, Token::Text2);
    m_decide->setObjectName(u"decideReadingButton"_s);
    m_decide->setCompact(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2, 0, 2, 0);
    row->setSpacing(12);
    row->addWidget(m_text, 1);
    row->addWidget(m_decide);
    connect(m_decide, &QPushButton::clicked, this, &ReadingExplanation::decisionWanted);
    hide();
}

void ReadingExplanation::explain(const std::optional<CollectionLogRow> &row)
{
    const QString sentence = row ? collectionSentence(*row) : QString();
    m_text->setText(sentence);
    m_decide->setVisible(row && (row->status == CollectionStatus::Held || row->status == CollectionStatus::Conflict));
    setVisible(!sentence.isEmpty());
}

} // namespace meterdesk
