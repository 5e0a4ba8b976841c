// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/KeyFigure.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include "common/IconLabel.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

KeyFigure::KeyFigure(const QString &objectName, const QString &iconName, const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_title(title)
    , m_figure(new QLabel(this))
    , m_unit(new QLabel(this))
    , m_note(new QLabel(this))
{
    setObjectName(objectName);
    makeCard(this);
    auto *head = new QHBoxLayout;
    head->setSpacing(6);
    head->addWidget(new IconLabel(iconName, Token::Text2, 16, this));
    auto *name = new QLabel(title, this);
    setTextStyle(name, TextStyle::Body, Token::Text2);
    head->addWidget(name, 1);
    auto *figure = new QHBoxLayout;
    figure->setSpacing(4);
    figure->addWidget(m_figure, 0, Qt::AlignBottom);
    figure->addWidget(m_unit, 1, Qt::AlignBottom);
    setTextStyle(m_figure, TextStyle::Kpi);
    setTextStyle(m_unit, TextStyle::Caption, Token::Text2);
    setTextStyle(m_note, TextStyle::Caption, Token::Text2);
    m_note->setMinimumWidth(1);
    auto *card = new QVBoxLayout(this);
    card->setContentsMargins(14, 10, 14, 10);
    card->setSpacing(4);
    card->addLayout(head);
    card->addLayout(figure);
    card->addWidget(m_note);
    setFigure(u"—"_s, {}, {});
}

void KeyFigure::setFigure(const QString &figure, const QString &unit, const QString &note, Token color)
{
    m_figure->setText(figure);
    setTextStyle(m_figure, TextStyle::Kpi, color);
    m_unit->setText(unit);
    m_note->setText(note);
    m_note->setToolTip(note);
    setAccessibleName(u"%1 %2 %3, %4"_s.arg(m_title, figure, unit, note));
}

QString KeyFigure::figure() const
{
    return m_figure->text();
}

QString KeyFigure::note() const
{
    return m_note->text();
}

} // namespace meterdesk
