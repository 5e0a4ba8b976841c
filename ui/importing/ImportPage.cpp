// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/ImportPage.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtCore/QMimeData>
#include <QtCore/QSaveFile>
#include <QtCore/QStandardPaths>
#include <QtGui/QDropEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTreeWidget>

#include "Format.h"
#include "common/ActionButton.h"
#include "common/Banner.h"
#include "common/Card.h"
#include "common/LoadingBar.h"
#include "common/PageHeader.h"
#include "import/ImportTemplate.h"
#include "importing/ImportColumnTexts.h"
#include "shell/ErrorText.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The first so many faults are listed; nobody mends more before trying again.
constexpr qsizetype mostFaultsShown = 500;

QString kindText(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Properties:
        return ImportPage::tr("Properties and rooms");
    case ImportKind::Concentrators:
        return ImportPage::tr("Concentrators");
    case ImportKind::Meters:
        return ImportPage::tr("Meters");
    case ImportKind::Tariffs:
        return ImportPage::tr("Tariffs");
    case ImportKind::Accounts:
        return ImportPage::tr("Accounts");
    case ImportKind::Readings:
        return ImportPage::tr("Readings");
    case ImportKind::Recharges:
        return ImportPage::tr("Top-ups");
    }
    return {};
}

/// Whether files are to be titled as the screens are.
bool hasChineseTitles()
{
    return QLocale().language() == QLocale::Chinese;
}

/// The place of a column in a sheet, -1 where it has none.
qsizetype placeOf(const Sheet &sheet, ImportKind kind, const QString &column)
{
    const QStringList titles = importTitles(kind, column);
    for (qsizetype place = 0; place < sheet.header.size(); ++place) {
        if (titles.contains(sheet.header.at(place).trimmed()))
            return place;
    }
    return -1;
}

/// What stands in the cell that a fault is about.
QString cellOf(const Sheet &sheet, int row, qsizetype place)
{
    const auto found = std::ranges::find(sheet.rows, row, &SheetRow::number);
    return found != sheet.rows.end() && place >= 0 ? found->cells.value(place) : QString();
}

} // namespace

PageDescriptor ImportPage::descriptor(const ImportDesk &desk)
{
    return {
        .id = u"import"_s,
        .group = NavigationGroup::Records,
        .title = tr("Import"),
        .icon = u"import"_s,
        .shortcut = {},
        .right = Right::ManageDevices,
        .make = [&desk](QWidget *parent) { return new ImportPage(desk, parent); },
    };
}

ImportPage::ImportPage(const ImportDesk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_kind(new QComboBox(this))
    , m_choose(new ActionButton(u"file-spreadsheet"_s, tr("Choose a file…"), this))
    , m_template(new ActionButton(u"save"_s, tr("Save an empty file…"), this))
    , m_import(new ActionButton(u"import"_s, tr("Import"), this))
    , m_file(new QLabel(this))
    , m_banner(new Banner(this))
    , m_loading(new LoadingBar(this))
    , m_card(new Card(this))
    , m_faults(new QTreeWidget(this))
    , m_columnCard(new Card(this))
    , m_columns(new QTreeWidget(this))
{
    setObjectName(u"importPage"_s);
    setAcceptDrops(true);
    for (const ImportKind each : {ImportKind::Properties, ImportKind::Concentrators, ImportKind::Meters,
             ImportKind::Tariffs, ImportKind::Accounts, ImportKind::Readings, ImportKind::Recharges}) {
        if (permits(desk.actor.role, ImportService::rightFor(each)))
            m_kind->addItem(kindText(each), static_cast<int>(each));
    }
    buildLayout();
    showColumns();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ImportPage::showColumns);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ImportPage::trySheet);
    connect(m_template, &QPushButton::clicked, this, &ImportPage::askForTemplate);
    connect(m_choose, &QPushButton::clicked, this, &ImportPage::chooseFile);
    connect(m_import, &QPushButton::clicked, this, &ImportPage::importNow);
}

void ImportPage::buildLayout()
{
    m_kind->setObjectName(u"importKindChoice"_s);
    m_choose->setObjectName(u"chooseImportFileAction"_s);
    m_template->setObjectName(u"saveImportTemplateAction"_s);
    m_import->setObjectName(u"importAction"_s);
    m_import->setVariant(ActionButton::Variant::Primary);
    m_import->setEnabled(false);
    m_file->setObjectName(u"importFile"_s);
    m_file->setText(tr("CSV or Excel (.xlsx); the first row names the columns"));
    setTextStyle(m_file, TextStyle::Body, Token::Text2);
    m_banner->setObjectName(u"importBanner"_s);
    m_banner->setDismissable(false);
    m_faults->setObjectName(u"importFaults"_s);
    m_faults->setRootIsDecorated(false);
    m_faults->setUniformRowHeights(true);
    m_faults->setFrameShape(QFrame::NoFrame);
    m_faults->setHeaderLabels({tr("Row"), tr("Column"), tr("In the cell"), tr("What is wrong")});
    m_card->setTitle(tr("To be mended in the file"));
    m_card->body()->addWidget(m_faults);
    m_card->hide();

    auto *choice = new QHBoxLayout;
    choice->setSpacing(10);
    auto *what = new QLabel(tr("What the file holds"), this);
    what->setBuddy(m_kind);
    choice->addWidget(what);
    choice->addWidget(m_kind);
    choice->addWidget(m_choose);
    choice->addWidget(m_template);
    choice->addWidget(m_file, 1);
    choice->addWidget(m_import);
    auto *chooser = new Card(this);
    chooser->body()->setContentsMargins(14, 12, 14, 12);
    chooser->body()->addLayout(choice);

    auto *header = new PageHeader(tr("Import"), this);
    header->setContext(tr("A file is tried first; nothing is imported while anything in it is wrong"));
    auto *column = new QVBoxLayout;
    column->setSpacing(10);
    column->addWidget(chooser);
    column->addWidget(m_loading);
    column->addWidget(m_banner);
    column->addWidget(m_card, 1);
    column->addWidget(buildColumns(), 1);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(12, 0, 12, 10);
    page->setSpacing(0);
    page->addWidget(header);
    page->addLayout(column, 1);
}

Card *ImportPage::buildColumns()
{
    m_columns->setObjectName(u"importColumns"_s);
    m_columns->setRootIsDecorated(false);
    m_columns->setUniformRowHeights(true);
    m_columns->setFrameShape(QFrame::NoFrame);
    m_columns->setHeaderLabels({tr("Column"), tr("Needed"), tr("Example"), tr("Meaning")});
    m_columnCard->setTitle(tr("Columns of the file"));
    m_columnCard->body()->addWidget(m_columns);
    return m_columnCard;
}

void ImportPage::showColumns()
{
    m_columns->clear();
    for (const ImportColumn &column : importColumns(kind())) {
        auto *line = new QTreeWidgetItem(m_columns);
        line->setText(0, importTitle(column, hasChineseTitles()));
        line->setText(1, column.necessary ? tr("yes") : QString());
        line->setText(2, importExample(kind(), column.key));
        line->setText(3, importColumnMeaning(kind(), column.key));
        line->setToolTip(0, (QStringList{column.key} + column.titles).join(u"\n"_s));
    }
    for (int column = 0; column < 3; ++column) {
        m_columns->resizeColumnToContents(column);
        m_columns->setColumnWidth(column, m_columns->columnWidth(column) + Theme::instance().scaled(12));
    }
}

ImportKind ImportPage::kind() const
{
    return static_cast<ImportKind>(m_kind->currentData().toInt());
}

void ImportPage::open(const PageRequest &request)
{
    if (const auto wanted = fromWord<ImportKind>(request.searchText)) {
        if (const int place = m_kind->findData(static_cast<int>(*wanted)); place >= 0)
            m_kind->setCurrentIndex(place);
    }
}

void ImportPage::focusSearch()
{
    m_kind->setFocus(Qt::ShortcutFocusReason);
}

QList<QWidget *> ImportPage::panes() const
{
    return {m_kind, m_faults, m_columns};
}

void ImportPage::chooseFile()
{
    const QString folder = m_path.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                                            : QFileInfo(m_path).absolutePath();
    auto *dialog = new QFileDialog(this, tr("Choose a file"), folder, tr("Tables (*.csv *.xlsx)"));
    dialog->setObjectName(u"importDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportPage::tryFile);
    dialog->open();
}

void ImportPage::askForTemplate()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(this, tr("Save an empty file"),
        QDir(folder).filePath(tr("%1 template.csv").arg(kindText(kind()))), tr("CSV (*.csv)"));
    dialog->setObjectName(u"importTemplateDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportPage::saveTemplate);
    dialog->open();
}

void ImportPage::saveTemplate(const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return showError({ErrorCode::FileUnwritable, file.errorString()});
    file.write(importTemplate(kind(), hasChineseTitles()));
    if (!file.commit())
        return showError({ErrorCode::FileUnwritable, file.errorString()});
    Q_EMIT message(tr("The empty file was saved as %1").arg(QFileInfo(path).fileName()));
}

void ImportPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->urls().size() == 1 && event->mimeData()->urls().first().isLocalFile())
        event->acceptProposedAction();
}

void ImportPage::dropEvent(QDropEvent *event)
{
    tryFile(event->mimeData()->urls().first().toLocalFile());
}

void ImportPage::tryFile(const QString &path)
{
    m_path = path;
    m_sheet.reset();
    m_file->setText(QFileInfo(path).fileName());
    setBusy(true);
    whenDone(m_desk.imports.readFile(path), this, [this, generation = ++m_generation](const Result<Sheet> &sheet) {
        if (generation != m_generation)
            return;
        if (!sheet)
            return showError(sheet.error());
        m_sheet = *sheet;
        trySheet();
    });
}

void ImportPage::trySheet()
{
    if (!m_sheet)
        return;
    setBusy(true);
    whenDone(m_desk.imports.importSheet(m_desk.actor, kind(), *m_sheet, true), this,
        [this, generation = ++m_generation](const Result<ImportReport> &report) {
            if (generation != m_generation)
                return;
            if (!report)
                return showError(report.error());
            showReport(*report);
        });
}

void ImportPage::showReport(const ImportReport &report)
{
    setBusy(false);
    m_import->setEnabled(report.faults.isEmpty() && report.imported > 0);
    m_card->setVisible(!report.faults.isEmpty());
    m_columnCard->setVisible(report.faults.isEmpty());
    if (!report.faults.isEmpty()) {
        showFaults(report.faults);
        return m_banner->showMessage(Tone::Bad,
            tr("%n places in the file are wrong. Nothing was imported; mend the file and choose it again.", nullptr,
                static_cast<int>(report.faults.size())));
    }
    const QString known = report.skipped > 0
        ? tr("%n are in the records already and are left alone.", nullptr, report.skipped)
        : QString();
    if (report.imported == 0)
        return m_banner->showMessage(Tone::Info, tr("There is nothing new in this file.") + u' ' + known);
    m_banner->showMessage(Tone::Ok,
        tr("%n rows can be imported.", nullptr, report.imported) + (known.isEmpty() ? QString() : u' ' + known));
}

void ImportPage::showFaults(const QList<ImportFault> &faults)
{
    m_faults->clear();
    for (const ImportFault &fault : faults.first(std::min(faults.size(), mostFaultsShown))) {
        const qsizetype place = placeOf(*m_sheet, kind(), fault.column);
        auto *line = new QTreeWidgetItem(m_faults);
        line->setText(0, QString::number(fault.row));
        line->setText(1, place >= 0 ? m_sheet->header.at(place) : importTitles(kind(), fault.column).last());
        line->setText(2, cellOf(*m_sheet, fault.row, place));
        line->setText(3, errorText(fault.error));
        line->setToolTip(3, fault.error.detail);
    }
    for (int column = 0; column < 3; ++column)
        m_faults->resizeColumnToContents(column);
}

void ImportPage::importNow()
{
    if (!m_sheet || !m_import->isEnabled())
        return;
    setBusy(true);
    whenDone(m_desk.imports.importSheet(m_desk.actor, kind(), *m_sheet, false), this,
        [this, generation = ++m_generation](const Result<ImportReport> &report) {
            if (generation != m_generation)
                return;
            if (!report)
                return showError(report.error());
            if (!report->faults.isEmpty())
                return showReport(*report);
            setBusy(false);
            m_sheet.reset();
            const QString text = tr("%n rows were imported.", nullptr, report->imported);
            m_banner->showMessage(Tone::Ok, text);
            Q_EMIT message(text);
        });
}

void ImportPage::showError(const Error &error)
{
    setBusy(false);
    m_import->setEnabled(false);
    m_card->hide();
    m_columnCard->show();
    m_banner->showMessage(Tone::Bad, errorText(error), error.detail);
}

void ImportPage::setBusy(bool busy)
{
    m_loading->setBusy(busy);
    m_choose->setEnabled(!busy);
    if (busy)
        m_import->setEnabled(false);
}

} // namespace meterdesk
