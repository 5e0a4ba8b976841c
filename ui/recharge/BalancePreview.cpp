// SPDX-License-Identifier: GPL-3.0-or-later
#include "recharge/BalancePreview.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>

#include "Format.h"
#include "common/IconLabel.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

QLabel *previewLabel(const QString &name, TextStyle style, Token color, QWidget *parent)
{
    auto *made = new QLabel(parent);
    made->setObjectName(name);
    setTextStyle(made, style, color);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return made;
}

} // namespace

BalancePreview::BalancePreview(const QString &prefix, Stress stress, QWidget *parent)
    : QWidget(parent)
    , m_stress(stress)
    , m_beforeCaption(previewLabel(prefix + u"BeforeCaption"_s, TextStyle::Caption, Token::Text2, this))
    , m_afterCaption(previewLabel(prefix + u"AfterCaption"_s, TextStyle::Caption, Token::Text2, this))
    , m_daysCaption(previewLabel(prefix + u"DaysCaption"_s, TextStyle::Caption, Token::Text2, this))
    , m_before(previewLabel(prefix + u"Before"_s, TextStyle::Kpi, Token::Text, this))
    , m_after(previewLabel(prefix + u"After"_s, TextStyle::Kpi, Token::Text, this))
    , m_days(previewLabel(prefix + u"Days"_s, TextStyle::Body, Token::Text, this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(0);
    grid->addWidget(m_beforeCaption, 0, 0);
    grid->addWidget(m_afterCaption, 0, 2);
    grid->addWidget(m_daysCaption, 0, 3, Qt::AlignRight);
    grid->addWidget(m_before, 1, 0);
    grid->addWidget(new IconLabel(u"arrow-right"_s, Token::Text2, 16, this), 1, 1);
    grid->addWidget(m_after, 1, 2);
    grid->addWidget(m_days, 1, 3, Qt::AlignRight | Qt::AlignVCenter);
    grid->setColumnStretch(3, 1);
}

void BalancePreview::setCaptions(const QString &before, const QString &after, const QString &days)
{
    m_beforeCaption->setText(before);
    m_afterCaption->setText(after);
    m_daysCaption->setText(days);
    m_before->setAccessibleName(before);
    m_after->setAccessibleName(after);
    m_days->setAccessibleName(days);
}

void BalancePreview::setBalances(Money before, std::optional<Money> after, const QString &days)
{
    const bool stressAfter = m_stress == Stress::After;
    setTextStyle(m_before, stressAfter ? TextStyle::PanelTitle : TextStyle::Kpi,
        before < Money{} ? Token::Bad : (stressAfter ? Token::Text2 : Token::Text));
    setTextStyle(m_after, TextStyle::Kpi,
        !after ? Token::Text3 : (*after < Money{} ? Token::Bad : (stressAfter ? Token::Ok : Token::Text)));
    m_before->setText(Format::money(before));
    m_after->setText(after ? Format::money(*after) : Format::none());
    m_days->setText(days);
}

} // namespace meterdesk
