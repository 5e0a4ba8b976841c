// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakePrinters.h"

#include <QtGui/QPdfWriter>

namespace meterdesk::test {

Result<std::unique_ptr<QPagedPaintDevice>> FakePrinters::open(const QString &printer, const QString &documentName)
{
    if (!installed.contains(printer))
        return failure(ErrorCode::PrinterMissing, printer);
    if (openError)
        return std::unexpected(*openError);
    m_open = m_folder.filePath(QStringLiteral("%1-%2.pdf").arg(documentName).arg(m_sheets.size()));
    return std::make_unique<QPdfWriter>(m_open);
}

Result<void> FakePrinters::finish(QPagedPaintDevice &)
{
    if (finishError)
        return std::unexpected(*finishError);
    m_sheets.append(m_open);
    return {};
}

} // namespace meterdesk::test
