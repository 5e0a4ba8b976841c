// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/ReceiptPreview.h"

#include <QtCore/QDir>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSpinBox>

#include "common/ActionButton.h"
#include "common/Banner.h"
#include "print/PagePreview.h"
#include "shell/ErrorText.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int widestPage = 420;
constexpr int choicesWidth = 250;

QLabel *previewCaption(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text);
    setTextStyle(label, TextStyle::Caption, Token::Text2);
    label->setBuddy(buddy);
    return label;
}

} // namespace

ReceiptPreview::ReceiptPreview(ReceiptPrinter &printer, const Actor &actor, const QString &receiptNo, QWidget *parent)
    : QDialog(parent)
    , m_printer(printer)
    , m_actor(actor)
    , m_receiptNo(receiptNo)
    , m_page(new PagePreview(widestPage, this))
    , m_printers(new QComboBox(this))
    , m_papers(new QComboBox(this))
    , m_copies(new QSpinBox(this))
    , m_banner(new Banner(this))
{
    setObjectName(u"receiptPreview"_s);
    setWindowTitle(tr("Print receipt %1").arg(receiptNo));
    buildChoices();

    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_page);
    scroll->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setMinimumWidth(widestPage + 32);
    auto *choices = new QVBoxLayout;
    choices->setSpacing(4);
    choices->addWidget(previewCaption(tr("Printer"), m_printers));
    choices->addWidget(m_printers);
    choices->addSpacing(6);
    choices->addWidget(previewCaption(tr("Paper"), m_papers));
    choices->addWidget(m_papers);
    choices->addSpacing(6);
    choices->addWidget(previewCaption(tr("Copies"), m_copies));
    choices->addWidget(m_copies);
    choices->addSpacing(10);
    choices->addWidget(m_banner);
    choices->addStretch();
    choices->addLayout(buildActions());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 14, 14, 14);
    row->setSpacing(14);
    row->addWidget(scroll, 1);
    row->addLayout(choices);
    resize(widestPage + choicesWidth + 80, Theme::instance().scaled(600));
    showPrinters();
    showSlip();
}

void ReceiptPreview::buildChoices()
{
    m_printers->setObjectName(u"previewPrinterCombo"_s);
    m_papers->setObjectName(u"previewPaperCombo"_s);
    m_banner->setObjectName(u"previewBanner"_s);
    m_copies->setObjectName(u"previewCopiesSpin"_s);
    m_printers->setMinimumWidth(choicesWidth);
    const PrintPreferences preferences = m_printer.settings().of(PrintDocument::Receipt);
    m_copies->setRange(1, 20);
    m_copies->setValue(preferences.copies);
    for (const auto &[layout, word] : EnumWords<ReceiptLayout>::table())
        m_papers->addItem(paperText(layout), static_cast<int>(layout));
    m_papers->setCurrentIndex(m_papers->findData(static_cast<int>(preferences.layout)));
    connect(m_printers, &QComboBox::activated, this, [this] {
        keepChoice();
        showPrinters();
    });
    connect(m_papers, &QComboBox::activated, this, [this] {
        keepChoice();
        showSlip();
    });
    connect(&m_printer.queue(), &PrintQueue::printersChanged, this, &ReceiptPreview::showPrinters);
    m_printer.queue().lookAtPrinters();
}

void ReceiptPreview::showPrinters()
{
    const PrintQueue &queue = m_printer.queue();
    const auto chosen = queue.printer(m_printer.settings().of(PrintDocument::Receipt).printer);
    m_printers->clear();
    for (const PrinterInfo &printer : queue.printers())
        m_printers->addItem(PrintTexts::printer(printer), printer.name);
    m_printers->setCurrentIndex(chosen ? m_printers->findData(chosen->name) : -1);
    m_printers->setEnabled(m_printers->count() > 0);
    if (m_printers->count() == 0)
        m_banner->showMessage(Tone::Warn,
            tr("This PC has no printer. Add one in the system's settings, or save the receipt as PDF. Ordered now, it "
               "is "
               "printed later."));
    else if (chosen && chosen->state != PrinterState::Ready)
        m_banner->showMessage(
            Tone::Warn, tr("%1: %2").arg(chosen->name, PrintTexts::state(chosen->state)), chosen->reason);
    else
        m_banner->dismiss();
    m_print->setText(m_printers->count() > 0 ? tr("Print") : tr("Print later"));
}

QLayout *ReceiptPreview::buildActions()
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
    m_print = add(u"previewPrint"_s, u"printer"_s, tr("Print"), &ReceiptPreview::print);
    m_print->setVariant(ActionButton::Variant::Primary);
    m_print->setDefault(true);
    add(u"previewPdf"_s, u"save"_s, tr("Save as PDF…"), &ReceiptPreview::openFileDialog);
    add(u"previewClose"_s, u"x"_s, tr("Close"), &QDialog::reject);
    return column;
}

ReceiptLayout ReceiptPreview::chosenLayout() const
{
    return static_cast<ReceiptLayout>(m_papers->currentData().toInt());
}

void ReceiptPreview::keepChoice()
{
    PrintPreferences preferences = m_printer.settings().of(PrintDocument::Receipt);
    if (m_printers->currentIndex() >= 0)
        preferences.printer = m_printers->currentData().toString();
    preferences.layout = chosenLayout();
    m_printer.settings().set(PrintDocument::Receipt, preferences);
}

void ReceiptPreview::showSlip()
{
    whenDone(m_printer.preview(m_receiptNo, chosenLayout()), this,
        [this, shown = ++m_shown](const Result<ReceiptDocument> &document) {
            if (shown != m_shown)
                return;
            if (document)
                m_page->showDocument(*document);
            else
                showFailure(document.error());
        });
}

void ReceiptPreview::print()
{
    PrintPreferences preferences = m_printer.settings().of(PrintDocument::Receipt);
    preferences.layout = chosenLayout();
    preferences.copies = m_copies->value();
    if (m_printers->currentIndex() >= 0)
        preferences.printer = m_printers->currentData().toString();
    m_print->setEnabled(false);
    whenDone(m_printer.print(m_actor, m_receiptNo, preferences), this, [this](const Result<PrintOrder> &order) {
        m_print->setEnabled(true);
        if (!order)
            return showFailure(order.error());
        Q_EMIT ordered(*order);
        accept();
    });
}

void ReceiptPreview::openFileDialog()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(
        this, tr("Save the receipt as PDF"), QDir(folder).filePath(m_receiptNo + u".pdf"_s), tr("PDF (*.pdf)"));
    dialog->setObjectName(u"pdfDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ReceiptPreview::savePdf);
    dialog->open();
}

void ReceiptPreview::savePdf(const QString &path)
{
    whenDone(
        m_printer.savePdf(m_actor, m_receiptNo, chosenLayout(), path), this, [this](const Result<SavedSlip> &slip) {
            if (!slip)
                return showFailure(slip.error());
            Q_EMIT saved(*slip);
            accept();
        });
}

void ReceiptPreview::showFailure(const Error &error)
{
    m_banner->showMessage(Tone::Bad, errorText(error), errorCodeName(error.code) + u": "_s + error.detail);
}

} // namespace meterdesk
