// SPDX-License-Identifier: GPL-3.0-or-later
#include "pairing/ComparisonPanel.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

#include "theme/Icons.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int comparisonPanelWidth = 396;

struct MatchWords
{
    QString text;
    QString icon;
    Tone tone;
};

MatchWords wordsOf(const TableComparison &line)
{
    switch (line.match) {
    case TableMatch::Same:
        return {ComparisonPanel::tr("the same"), u"circle-check"_s, Tone::Ok};
    case TableMatch::Differs:
        return {ComparisonPanel::tr("other port, speed or protocol"), u"triangle-alert"_s, Tone::Warn};
    case TableMatch::Missing:
        return {ComparisonPanel::tr("not in the concentrator"), u"circle-dashed"_s, Tone::Warn};
    case TableMatch::OtherMeter:
        return {ComparisonPanel::tr("another meter in its place"), u"circle-x"_s, Tone::Bad};
    case TableMatch::Unknown:
        break;
    }
    return {line.elsewhere ? ComparisonPanel::tr("belongs to another place in the records")
                           : ComparisonPanel::tr("not in the records"),
        u"circle-x"_s, Tone::Bad};
}

} // namespace

ComparisonPanel::ComparisonPanel(QWidget *parent)
    : SidePanel(comparisonPanelWidth, parent)
    , m_summary(new QLabel(this))
    , m_lines(new QTreeWidget(this))
{
    setObjectName(u"comparisonPanel"_s);
    m_summary->setObjectName(u"comparisonSummary"_s);
    m_summary->setWordWrap(true);
    m_lines->setObjectName(u"comparisonLines"_s);
    m_lines->setRootIsDecorated(false);
    m_lines->setUniformRowHeights(true);
    m_lines->setFrameShape(QFrame::NoFrame);
    m_lines->setHeaderLabels({tr("Point"), tr("Records"), tr("Concentrator"), tr("Result")});
    m_lines->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_lines->setMinimumHeight(Theme::instance().scaled(360));
    QVBoxLayout *section = addSection();
    section->addWidget(m_summary);
    section->addWidget(m_lines, 1);
}

void ComparisonPanel::showWaiting(const Concentrator &concentrator)
{
    setTitle(tr("Table of %1").arg(concentrator.number.toText()), concentrator.name);
    m_summary->setText(tr("The meter table is being read…"));
    m_lines->clear();
}

void ComparisonPanel::showLines(const QList<TableComparison> &lines)
{
    QList<TableComparison> sorted = lines;
    std::ranges::stable_sort(sorted, {}, [](const TableComparison &line) { return line.match == TableMatch::Same; });
    m_lines->clear();
    for (const TableComparison &line : std::as_const(sorted)) {
        const MatchWords words = wordsOf(line);
        auto *item = new QTreeWidgetItem(m_lines,
            {QString::number(line.slot), line.ours ? line.ours->number.toText() : u"—"_s,
                line.held ? line.held->number : u"—"_s, words.text});
        item->setIcon(3, Icons::icon(words.icon, foregroundOf(words.tone)));
        item->setToolTip(3, words.text);
    }
    const auto same = std::ranges::count(lines, TableMatch::Same, &TableComparison::match);
    m_summary->setText(same == lines.size()
            ? tr("All %1 places are as the records say.").arg(lines.size())
            : tr("%1 of %2 places differ from the records.").arg(lines.size() - same).arg(lines.size()));
}

} // namespace meterdesk
