// SPDX-License-Identifier: GPL-3.0-or-later
#include "Corpus.h"
#include "FuzzTargets.h"
#include "TestMain.h"

#include <QtCore/QDir>
#include <QtTest/QTest>

#include <random>

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mutationsEach = 20;

const fuzz::Target *targetNamed(const QString &name)
{
    for (const fuzz::Target &target : fuzz::targets) {
        if (name == QLatin1String(target.name))
            return &target;
    }
    return nullptr;
}

} // namespace

/// The fuzz targets without a fuzzer: over the vectors, over damaged vectors, and over what fuzzing once found. A
/// target aborts where it finds a fault.
class CorpusTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyTargetHasInputs();
    void vectors();
    void damagedVectors();
    void findings();

private:
    QList<fuzz::CorpusInput> m_inputs = fuzz::corpusOf(QStringLiteral(METERDESK_TEST_DATA "/../vectors/vectors.jsonl"));
};

void CorpusTest::everyTargetHasInputs()
{
    for (const fuzz::Target &target : fuzz::targets) {
        const bool found = std::any_of(m_inputs.cbegin(), m_inputs.cend(),
            [&](const fuzz::CorpusInput &input) { return input.target == QLatin1String(target.name); });
        QVERIFY2(found, target.name);
    }
}

void CorpusTest::vectors()
{
    for (const auto &[name, input] : m_inputs) {
        const fuzz::Target *target = targetNamed(name);
        QVERIFY(target);
        target->run(wire::bytesOf(input));
    }
}

void CorpusTest::damagedVectors()
{
    std::mt19937 random(12345); // the same numbers everywhere
    for (const auto &[name, input] : m_inputs) {
        const fuzz::Target *target = targetNamed(name);
        for (int round = 0; round < mutationsEach && !input.isEmpty(); ++round) {
            QByteArray bytes = input;
            for (int hit = 0; hit < 3; ++hit)
                bytes[static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()))] =
                    static_cast<char>(random());
            bytes.truncate(bytes.size() - static_cast<qsizetype>(random() % 4 == 0 ? random() % 8 : 0));
            target->run(wire::bytesOf(bytes));
        }
    }
}

void CorpusTest::findings()
{
    // findings/<target>/<any name>: inputs that once failed.
    for (const fuzz::Target &target : fuzz::targets) {
        const QDir folder(QStringLiteral(METERDESK_TEST_DATA "/findings/") + QLatin1String(target.name));
        for (const QString &name : folder.entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            target.run(wire::bytesOf(file.readAll()));
        }
    }
}

METERDESK_TEST(CorpusTest)

METERDESK_TEST_MAIN

#include "CorpusTest.moc"
