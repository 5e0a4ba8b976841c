// SPDX-License-Identifier: GPL-3.0-or-later
#include "RegionPath.h"

#include "TestMain.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;

/// 房源区域 as people write it, and the levels of the tree it stands in.
class RegionPathTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void levels_data()
    {
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("levels"); // with a bar between
        QTest::newRow("none") << QString() << QString();
        QTest::newRow("the sample's") << u"杭州市江干区"_s << u"杭州市|江干区"_s;
        QTest::newRow("whole address") << u"浙江省杭州市余杭区五常街道"_s << u"浙江省|杭州市|余杭区|五常街道"_s;
        QTest::newRow("with slashes") << u"杭州/未来科技城 / 一期"_s << u"杭州|未来科技城|一期"_s;
        QTest::newRow("slashes win") << u"杭州市江干区/一期"_s << u"杭州市江干区|一期"_s;
        QTest::newRow("no level in it") << u"未来科技城"_s << u"未来科技城"_s;
        QTest::newRow("a rest") << u"杭州市未来科技城"_s << u"杭州市|未来科技城"_s;
        QTest::newRow("autonomous region") << u"广西壮族自治区南宁市"_s << u"广西壮族自治区|南宁市"_s;
        QTest::newRow("a name with 市") << u"荆州市沙市区"_s << u"荆州市|沙市区"_s;
        QTest::newRow("a name with 州") << u"杭州湾新区"_s << u"杭州湾新区"_s;
        QTest::newRow("a prefecture") << u"云南省大理白族自治州大理市"_s << u"云南省|大理白族自治州|大理市"_s;
        QTest::newRow("a name with 市, no city") << u"城市花园"_s << u"城市花园"_s;
        QTest::newRow("one character too few") << u"杭州市区"_s << u"杭州市区"_s;
        QTest::newRow("Latin") << u"North Tower"_s << u"North Tower"_s;
    }
    void levels()
    {
        QFETCH(QString, region);
        QTEST(regionLevels(region).join(u'|'), "levels");
    }
};

METERDESK_TEST(RegionPathTest)

#include "RegionPathTest.moc"
