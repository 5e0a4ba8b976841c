// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

namespace meterdesk::fuzz {

/// An input for the fuzz target of this name.
struct CorpusInput
{
    QString target;
    QByteArray input;
};

/// Every frame of the vectors file in the form each target takes; empty if the file cannot be read.
[[nodiscard]] QList<CorpusInput> corpusOf(const QString &vectorsFile);

} // namespace meterdesk::fuzz
