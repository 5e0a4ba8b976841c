// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

namespace meterdesk::test {

[[nodiscard]] bool hasPdfTool(const QString &program);
/// What a program of poppler-utils prints; what went wrong where it failed.
[[nodiscard]] QString pdfToolOutput(const QString &program, const QStringList &arguments);
/// Lines without empty ones and with single spaces; how far apart two columns stand is the layout's business.
[[nodiscard]] QStringList tidyLines(const QString &text);
/// The text of a PDF as pdftotext extracts it, nothing normalised.
[[nodiscard]] QStringList pdfLines(const QString &path);

} // namespace meterdesk::test
