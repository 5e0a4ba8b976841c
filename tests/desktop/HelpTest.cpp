// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QDir>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include "TestMain.h"
#include "TrainingDesk.h"
#include "shell/HelpPanel.h"

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;
using namespace meterdesk::test;

/// F1: each page of the real navigation has help in both languages, and the panel follows the page.
class HelpTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_desk.reset(); }
    void eachPageHasHelpInBothLanguages_data();
    void eachPageHasHelpInBothLanguages();
    void noHelpIsLeftOver();
    void f1ShowsTheHelpOfThePage();

private:
    std::unique_ptr<TrainingDesk> m_desk;
};

void HelpTest::initTestCase()
{
    m_desk = std::make_unique<TrainingDesk>(u"2017-05-16 09:00:00"_s);
    m_desk->start();
}

void HelpTest::eachPageHasHelpInBothLanguages_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("language");
    for (const PageDescriptor &page : m_desk->hand().window().pages()) {
        for (const QString &language : {u"en"_s, u"zh_CN"_s})
            QTest::addRow("%s %s", qPrintable(page.id), qPrintable(language)) << page.id << language;
    }
}

void HelpTest::eachPageHasHelpInBothLanguages()
{
    QFETCH(QString, page);
    QFETCH(QString, language);
    const QString text = helpText(page, language);
    QVERIFY2(!text.isEmpty(), qPrintable(u"write resources/help/%1/%2.md"_s.arg(language, page)));
    const QStringList headings = language == u"en" ? QStringList{u"Steps"_s, u"Keys"_s, u"What the states mean"_s}
                                                   : QStringList{u"步骤"_s, u"按键"_s, u"状态说明"_s};
    for (const QString &heading : headings)
        QVERIFY2(text.contains(u"\n### %1\n"_s.arg(heading)), qPrintable(heading));
    static const QRegularExpression han(u"\\p{Han}"_s);
    QCOMPARE(text.contains(han), language == u"zh_CN");
}

void HelpTest::noHelpIsLeftOver()
{
    QStringList ids;
    for (const PageDescriptor &page : m_desk->hand().window().pages())
        ids += page.id + u".md"_s;
    for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
        const QStringList files = QDir(u":/meterdesk/help/"_s + language).entryList();
        QVERIFY(!files.isEmpty());
        for (const QString &file : files)
            QVERIFY2(ids.contains(file), qPrintable(language + u'/' + file));
    }
}

void HelpTest::f1ShowsTheHelpOfThePage()
{
    WindowDriver &hand = m_desk->hand();
    hand.openPage(u"tariffs"_s);
    QVERIFY(!hand.isShown(u"helpPanel"_s));
    hand.press(Qt::Key_F1);
    QTRY_VERIFY(hand.isShown(u"helpPanel"_s));
    const auto *panel = hand.find<HelpPanel>(u"helpPanel"_s);
    QVERIFY2(panel->plainText().startsWith(u"Prices, in versions."), qPrintable(panel->plainText()));
    hand.openPage(u"meters"_s);
    QVERIFY2(panel->plainText().startsWith(u"Meters, where they hang"), qPrintable(panel->plainText()));
    // The page keeps enough room at the smallest width the window is made for.
    QVERIFY(hand.window().width() <= 1366);
    hand.press(Qt::Key_F1);
    QTRY_VERIFY(!hand.isShown(u"helpPanel"_s));
}

METERDESK_TEST(HelpTest)
#include "HelpTest.moc"
