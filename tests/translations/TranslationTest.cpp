// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestMain.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QTemporaryDir>
#include <QtCore/QXmlStreamReader>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QString translation;
    bool unfinished = false;

    [[nodiscard]] QString key() const { return context + u'\x1f' + source; }
};

QList<Message> readMessages(const QString &path)
{
    QFile file(path);
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    Message message;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.isStartElement() && xml.name() == u"message") {
            message = {.context = context, .source = {}, .translation = {}};
        } else if (xml.isStartElement() && xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.isStartElement() && xml.name() == u"translation") {
            message.unfinished = xml.attributes().hasAttribute(u"type"_s);
            message.translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        } else if (xml.isEndElement() && xml.name() == u"message") {
            messages += message;
        }
    }
    return messages;
}

QSet<QString> placeholders(const QString &text)
{
    static const QRegularExpression placeholder(u"%(?:L?\\d+|n)"_s);
    QSet<QString> found;
    for (auto it = placeholder.globalMatch(text); it.hasNext();)
        found += it.next().captured().remove(u'L');
    return found;
}

const QString translationFile = QStringLiteral(METERDESK_SOURCE_ROOT) + u"/translations/meterdesk_zh_CN.ts"_s;

} // namespace

/// zh_CN is complete: nothing unfinished, no placeholder lost, no source text forgotten, no word in its other sense.
class TranslationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyTextIsTranslated();
    void everySourceTextIsInTheFile();
    void wordsOfTwoMeaningsHaveTheOneOfTheirPlace();
};

void TranslationTest::everyTextIsTranslated()
{
    QStringList wrong;
    for (const Message &message : readMessages(translationFile)) {
        if (message.unfinished || message.translation.isEmpty())
            wrong += u"%1: '%2' is not translated"_s.arg(message.context, message.source);
        else if (placeholders(message.source) != placeholders(message.translation))
            wrong +=
                u"%1: '%2' and '%3' differ in placeholders"_s.arg(message.context, message.source, message.translation);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
}

void TranslationTest::everySourceTextIsInTheFile()
{
    QTemporaryDir folder;
    const QString fresh = folder.filePath(u"fresh_zh_CN.ts"_s);
    QStringList arguments{u"-silent"_s};
    for (const QString &source : {u"ui"_s, u"app"_s, u"models"_s})
        arguments += QStringLiteral(METERDESK_SOURCE_ROOT) + u'/' + source;
    QProcess lupdate;
    lupdate.start(QStringLiteral(METERDESK_LUPDATE), arguments + QStringList{u"-ts"_s, fresh});
    QVERIFY(lupdate.waitForFinished(60'000));
    QCOMPARE(lupdate.exitCode(), 0);

    QSet<QString> known;
    for (const Message &message : readMessages(translationFile))
        known += message.key();
    QStringList missing;
    for (const Message &message : readMessages(fresh)) {
        if (!known.contains(message.key()))
            missing += u"%1: '%2'"_s.arg(message.context, message.source);
    }
    QVERIFY2(
        missing.isEmpty(), qPrintable(u"run the target update_translations and translate:\n"_s + missing.join(u'\n')));
}

/// glossary.md: "Flat" is 平 beside the other rates and 分散式公寓 among properties; "Close" is 合闸 where meters are
/// tripped and 关闭 on a window.
void TranslationTest::wordsOfTwoMeaningsHaveTheOneOfTheirPlace()
{
    QHash<QString, QHash<QString, QString>> contexts;
    for (const Message &message : readMessages(translationFile))
        contexts[message.context].insert(message.source, message.translation);
    QVERIFY(contexts.size() > 50);
    int looked = 0;
    QStringList wrong;
    for (auto context = contexts.cbegin(); context != contexts.cend(); ++context) {
        const auto has = [&context](const QString &beginning) {
            return std::ranges::any_of(
                context->keys(), [&beginning](const QString &source) { return source.startsWith(beginning); });
        };
        const auto check = [&](const QString &word, const QString &expected) {
            if (!context->contains(word))
                return;
            ++looked;
            if (context->value(word) != expected)
                wrong += u"%1: '%2' is %3, not %4"_s.arg(context.key(), word, expected, context->value(word));
        };
        check(u"Flat"_s, has(u"Peak"_s) ? u"平"_s : u"分散式公寓"_s);
        check(u"Close"_s, has(u"Trip"_s) ? u"合闸"_s : u"关闭"_s);
    }
    QVERIFY(looked > 10);
    QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
}

METERDESK_TEST(TranslationTest)
METERDESK_TEST_MAIN

#include "TranslationTest.moc"
