// SPDX-License-Identifier: GPL-3.0-or-later
#include "readings/ReadingMatrix.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTableView>

#include "common/ActionButton.h"
#include "common/Card.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int dayWidth = 52;

} // namespace

ReadingMatrix::ReadingMatrix(bool mayCollect, QWidget *parent)
    : QWidget(parent)
    , m_mayCollect(mayCollect)
    , m_model(new ReadingMatrixModel(this))
    , m_view(new QTableView(this))
    , m_summary(new QLabel(this))
    , m_note(new QLabel(this))
    , m_collect(new ActionButton(u"refresh-cw"_s, tr("Collect the chosen gaps"), this))
{
    setObjectName(u"readingMatrix"_s);
    m_view->setObjectName(u"matrixView"_s);
    m_view->setAccessibleName(tr("Readings, rooms against days"));
    m_view->setModel(m_model);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setCornerButtonEnabled(true);
    m_view->setTabKeyNavigation(false);
    m_view->horizontalHeader()->setDefaultSectionSize(Theme::instance().scaled(dayWidth));
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(Theme::instance().rowHeight());
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_summary->setObjectName(u"matrixSummary"_s);
    setTextStyle(m_summary, TextStyle::Body, Token::Text2);
    m_note->setObjectName(u"matrixNote"_s);
    m_note->setAlignment(Qt::AlignCenter);
    m_note->setWordWrap(true);
    setTextStyle(m_note, TextStyle::Body, Token::Text2);
    m_collect->setObjectName(u"matrixCollectButton"_s);
    m_collect->setCompact(true);
    m_collect->setVisible(mayCollect);

    auto *card = new Card(this);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(10, 8, 10, 8);
    bar->setSpacing(12);
    bar->addWidget(m_collect);
    bar->addWidget(m_summary);
    bar->addStretch(1);
    auto *legend = new QLabel(tr("✓ read   ✗ gap   ! held   ≠ conflict"), this);
    setTextStyle(legend, TextStyle::Caption, Token::Text2);
    bar->addWidget(legend);
    card->body()->addLayout(bar);
    card->body()->addWidget(m_view, 1);
    card->body()->addWidget(m_note, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);

    connect(m_collect, &QPushButton::clicked, this, [this] { Q_EMIT collectRequested(chosenGaps()); });
    connect(m_view, &QTableView::activated, this, &ReadingMatrix::collectOne);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ReadingMatrix::showChoice);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &current) { Q_EMIT currentChanged(m_model->cell(current)); });
    connect(&Theme::instance(), &Theme::changed, this,
        [this] { m_view->verticalHeader()->setDefaultSectionSize(Theme::instance().rowHeight()); });
    showNote({});
}

void ReadingMatrix::setLog(const QList<CollectionLogRow> &rows, QDate from, QDate to)
{
    m_note->hide();
    m_view->show();
    m_model->setLog(rows, from, to);
    m_summary->setText(m_model->gaps() > 0 ? tr("%n gaps", nullptr, m_model->gaps()) : tr("no gaps"));
    showChoice();
    Q_EMIT currentChanged(std::nullopt);
}

void ReadingMatrix::showNote(const QString &text)
{
    m_model->setLog({}, QDate(2000, 1, 1), QDate(1999, 12, 31));
    m_view->hide();
    m_note->setText(text);
    m_note->show();
    m_summary->clear();
    showChoice();
    Q_EMIT currentChanged(std::nullopt);
}

void ReadingMatrix::setBusy(bool busy)
{
    m_busy = busy;
    showChoice();
}

QList<CollectionLogRow> ReadingMatrix::chosenGaps() const
{
    QList<CollectionLogRow> gaps;
    for (const QModelIndex &index : m_view->selectionModel()->selectedIndexes()) {
        if (m_model->isGap(index))
            gaps += *m_model->cell(index);
    }
    return gaps;
}

void ReadingMatrix::showChoice()
{
    const qsizetype gaps = chosenGaps().size();
    m_collect->setText(
        gaps > 0 ? tr("Collect %n gaps", nullptr, static_cast<int>(gaps)) : tr("Collect the chosen gaps"));
    m_collect->setEnabled(gaps > 0 && !m_busy);
}

void ReadingMatrix::collectOne(const QModelIndex &index)
{
    if (m_mayCollect && !m_busy && m_model->isGap(index))
        Q_EMIT collectRequested({*m_model->cell(index)});
}

} // namespace meterdesk
