// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/DocumentPreview.h"

#include <QtCore/QDir>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>

#include "common/ActionButton.h"
#include "common/Banner.h"
#include "print/PagePreview.h"
#include "print/ReceiptPrinter.h"
#include "shell/ErrorText.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int widestSheet = 640;
constexpr int sideWidth = 230;

QString titleOf(const DocumentRequest &request)
{
    const QString text = PrintTexts::document(request.document);
    return request.number.isEmpty() ? text : text + u' ' + request.number;
}

QLabel *sideCaption(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    setTextStyle(label, TextStyle::Caption, Token::Text2);
    return label;
}

} // namespace

DocumentPreview::DocumentPreview(
    DocumentPrinter &printer, const Actor &actor, const DocumentRequest &request, QWidget *parent)
    : QDialog(parent)
    , m_printer(printer)
    , m_actor(actor)
    , m_request(request)
    , m_sheet(new QWidget(this))
    , m_pages(new QVBoxLayout(m_sheet))
    , m_papers(new QComboBox(this))
    , m_printerName(new QLabel(this))
    , m_count(new QLabel(this))
    , m_banner(new Banner(this))
{
    setObjectName(u"documentPreview"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(titleOf(request));
    m_pages->setSpacing(12);
    m_pages->setContentsMargins(0, 0, 0, 0);
    m_pages->setSizeConstraint(QLayout::SetMinAndMaxSize);
    buildChoices();

    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_sheet);
    scroll->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setMinimumWidth(widestSheet + 32);
    auto *side = new QVBoxLayout;
    side->setSpacing(4);
    if (request.document == PrintDocument::Statement)
        buildDays(side);
    side->addWidget(sideCaption(tr("Paper"), this));
    side->addWidget(m_papers);
    side->addSpacing(6);
    side->addWidget(sideCaption(tr("Printer"), this));
    side->addWidget(m_printerName);
    side->addSpacing(6);
    side->addWidget(m_count);
    side->addSpacing(10);
    side->addWidget(m_banner);
    side->addStretch();
    side->addLayout(buildActions());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 14, 14, 14);
    row->setSpacing(14);
    row->addWidget(scroll, 1);
    row->addLayout(side);
    resize(widestSheet + sideWidth + 90, Theme::instance().scaled(620));
    connect(&m_printer, &DocumentPrinter::printersChanged, this, &DocumentPreview::showPrinter);
    showPrinter();
    m_printer.lookAtPrinters();
    showPages();
}

void DocumentPreview::buildChoices()
{
    m_papers->setObjectName(u"documentPaperCombo"_s);
    m_papers->setAccessibleName(tr("Paper"));
    m_papers->setMinimumWidth(sideWidth);
    for (const auto &[layout, word] : EnumWords<ReceiptLayout>::table())
        m_papers->addItem(paperText(layout), static_cast<int>(layout));
    m_papers->setCurrentIndex(m_papers->findData(static_cast<int>(m_printer.layoutFor(m_request.document))));
    m_printerName->setObjectName(u"documentPrinterName"_s);
    m_printerName->setWordWrap(true);
    m_count->setObjectName(u"documentPageCount"_s);
    setTextStyle(m_count, TextStyle::Caption, Token::Text2);
    m_banner->setObjectName(u"documentBanner"_s);
    connect(m_papers, &QComboBox::activated, this, [this] {
        m_printer.setLayoutFor(m_request.document, chosenLayout());
        showPages();
    });
}

void DocumentPreview::buildDays(QVBoxLayout *side)
{
    const auto add = [this, side](const QString &name, const QString &label, QDate day) {
        auto *edit = new QDateEdit(day, this);
        edit->setObjectName(name);
        edit->setAccessibleName(label);
        edit->setDisplayFormat(u"yyyy-MM-dd"_s);
        edit->setCalendarPopup(true);
        side->addWidget(sideCaption(label, this));
        side->addWidget(edit);
        connect(edit, &QDateEdit::dateChanged, this, [this] {
            m_request.from = m_from->date();
            m_request.to = m_to->date();
            showPages();
        });
        return edit;
    };
    m_from = add(u"documentFromEdit"_s, tr("From"), m_request.from);
    m_to = add(u"documentToEdit"_s, tr("To"), m_request.to);
    side->addSpacing(6);
}

QLayout *DocumentPreview::buildActions()
{
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    const auto add = [&](const QString &name, const QString &icon, const QString &text, auto act) {
        auto *button = new ActionButton(icon, text, this);
        button->setObjectName(name);
        connect(button, &QPushButton::clicked, this, act);
        column->addWidget(button);
        return button;
    };
    m_print = add(u"documentPrint"_s, u"printer"_s, tr("Print"), &DocumentPreview::print);
    m_print->setVariant(ActionButton::Variant::Primary);
    m_print->setEnabled(false);
    m_print->setDefault(true);
    add(u"documentPdf"_s, u"save"_s, tr("Save as PDF…"), &DocumentPreview::openFileDialog);
    add(u"documentClose"_s, u"x"_s, tr("Close"), &QDialog::reject);
    return column;
}

void DocumentPreview::showPrinter()
{
    const QString printer = m_printer.printerInUse(m_request.document);
    m_printerName->setText(printer.isEmpty() ? tr("none") : printer);
    m_print->setText(printer.isEmpty() ? tr("Print later") : tr("Print"));
    if (printer.isEmpty())
        m_banner->showMessage(
            Tone::Warn, tr("This PC has no printer. Ordered now, it is printed later; or save the paper as PDF."));
    else if (m_banner->tone() == Tone::Warn)
        m_banner->dismiss();
}

ReceiptLayout DocumentPreview::chosenLayout() const
{
    return static_cast<ReceiptLayout>(m_papers->currentData().toInt());
}

void DocumentPreview::showPages()
{
    whenDone(m_printer.preview(m_actor, m_request, chosenLayout()), this,
        [this, shown = ++m_shown](const Result<QList<ReceiptDocument>> &pages) {
            if (shown != m_shown)
                return;
            if (!pages) {
                m_print->setEnabled(false);
                return showError(pages.error());
            }
            m_print->setEnabled(true);
            if (m_banner->tone() != Tone::Warn)
                m_banner->dismiss();
            qDeleteAll(m_sheet->findChildren<PagePreview *>());
            for (const ReceiptDocument &page : *pages) {
                auto *preview = new PagePreview(widestSheet, m_sheet);
                preview->showDocument(page);
                m_pages->addWidget(preview, 0, Qt::AlignHCenter);
            }
            m_count->setText(tr("%n pages", nullptr, static_cast<int>(pages->size())));
        });
}

void DocumentPreview::print()
{
    follow(m_printer.print(m_actor, m_request, chosenLayout()));
}

void DocumentPreview::openFileDialog()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(
        this, tr("Save the paper as PDF"), QDir(folder).filePath(titleOf(m_request) + u".pdf"_s), tr("PDF (*.pdf)"));
    dialog->setObjectName(u"pdfDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &DocumentPreview::savePdf);
    dialog->open();
}

void DocumentPreview::savePdf(const QString &path)
{
    follow(m_printer.savePdf(m_actor, m_request, chosenLayout(), path));
}

void DocumentPreview::follow(const Async<PrintedDocument> &printing)
{
    m_print->setEnabled(false);
    whenDone(printing, this, [this](const Result<PrintedDocument> &document) {
        if (!document) {
            m_print->setEnabled(true);
            return showError(document.error());
        }
        Q_EMIT printed(document->target.isEmpty() ? tr("%1 waits in the print queue").arg(document->name)
                                                  : tr("%1 → %2").arg(document->name, document->target));
        accept();
    });
}

void DocumentPreview::showError(const Error &error)
{
    // The only paper that may have nothing to say.
    if (m_request.document == PrintDocument::Notice && error.code == ErrorCode::InvalidArgument)
        return m_banner->showMessage(Tone::Info, tr("None of these rooms owes anything."));
    m_banner->showMessage(Tone::Bad, errorText(error), errorCodeName(error.code) + u": "_s + error.detail);
}

} // namespace meterdesk
