// SPDX-License-Identifier: GPL-3.0-or-later
#include "PdfText.h"

#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>

namespace meterdesk::test {

using namespace Qt::Literals::StringLiterals;

bool hasPdfTool(const QString &program)
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}

QString pdfToolOutput(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        return u"%1 failed: "_s.arg(program) + QString::fromUtf8(process.readAllStandardError());
    return QString::fromUtf8(process.readAllStandardOutput());
}

QStringList tidyLines(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (const QString tidy = line.simplified(); !tidy.isEmpty())
            lines << tidy;
    }
    return lines;
}

QStringList pdfLines(const QString &path)
{
    return tidyLines(pdfToolOutput(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s}));
}

} // namespace meterdesk::test
