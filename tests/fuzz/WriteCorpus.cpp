// SPDX-License-Identifier: GPL-3.0-or-later
// fuzz_corpus VECTORS DIR: writes the protocol vectors as first inputs of the fuzzers, a folder each.
#include "Corpus.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <cstdio>

int main(int argc, char **argv)
{
    if (argc != 3) {
        std::fprintf(stderr, "usage: fuzz_corpus VECTORS DIR\n");
        return 2;
    }
    const auto inputs = meterdesk::fuzz::corpusOf(QString::fromLocal8Bit(argv[1]));
    for (const auto &[target, input] : inputs) {
        const QDir folder(QString::fromLocal8Bit(argv[2]) + QLatin1Char('/') + target);
        QFile file(folder.filePath(QString::number(qHash(input), 16)));
        if (!folder.mkpath(QStringLiteral(".")) || !file.open(QIODevice::WriteOnly)
            || file.write(input) != input.size()) {
            std::fprintf(stderr, "cannot write into %s\n", argv[2]);
            return 1;
        }
    }
    return inputs.isEmpty() ? 1 : 0;
}
