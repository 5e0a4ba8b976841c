// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/PrintSettings.h"

#include <QtCore/QSettings>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString receiptPrintersKey = u"print/receiptPrinters"_s;
constexpr int mostCopiesOfOne = 20;

QString printKey(PrintDocument document, QStringView name)
{
    return u"print/%1/%2"_s.arg(wordOf(document), name);
}

/// What is printed at the counter beside receipts.
bool goesWithReceipts(PrintDocument document)
{
    return document == PrintDocument::Adjustment || document == PrintDocument::CheckOut
        || document == PrintDocument::ShiftReport || document == PrintDocument::TestPage;
}

} // namespace

PrintSettings::PrintSettings(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{ }

PrintPreferences PrintSettings::of(PrintDocument document) const
{
    const auto value = [&](QStringView name) { return m_settings.value(printKey(document, name)); };
    const bool chosen = m_settings.contains(printKey(document, u"layout"));
    if (!chosen && goesWithReceipts(document))
        return of(PrintDocument::Receipt);
    PrintPreferences preferences;
    preferences.printer = value(u"printer").toString();
    preferences.layout = fromWord<ReceiptLayout>(value(u"layout").toString())
                             .value_or(document == PrintDocument::Receipt ? ReceiptLayout::Roll80 : ReceiptLayout::A4);
    preferences.offset = value(u"offset").toPointF();
    preferences.copies = qBound(1, m_settings.value(printKey(document, u"copies"), 1).toInt(), mostCopiesOfOne);
    preferences.previewFirst = value(u"preview").toBool();
    return preferences;
}

void PrintSettings::set(PrintDocument document, const PrintPreferences &preferences)
{
    if (preferences == of(document))
        return;
    m_settings.setValue(printKey(document, u"printer"), preferences.printer);
    m_settings.setValue(printKey(document, u"layout"), wordOf(preferences.layout));
    m_settings.setValue(printKey(document, u"offset"), preferences.offset);
    m_settings.setValue(printKey(document, u"copies"), preferences.copies);
    m_settings.setValue(printKey(document, u"preview"), preferences.previewFirst);
    Q_EMIT changed();
}

QStringList PrintSettings::receiptPrinters() const
{
    return m_settings.value(receiptPrintersKey).toStringList();
}

void PrintSettings::setReceiptPrinters(const QStringList &addresses)
{
    if (addresses == receiptPrinters())
        return;
    m_settings.setValue(receiptPrintersKey, addresses);
    Q_EMIT changed();
}

} // namespace meterdesk
