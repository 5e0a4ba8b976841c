<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccountColumns</name>
    <message>
        <location filename="../models/tables/AccountColumns.cpp" line="+64"/>
        <source>Property code</source>
        <translation>房源编码</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Property name</source>
        <translation>房源名称</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Property type</source>
        <translation>房源类型</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Meter number</source>
        <translation>电表编号</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Meter state</source>
        <translation>电表状态</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Balance (yuan)</source>
        <translation>账户余额(元)</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Member</source>
        <translation>会员名称</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Phone</source>
        <translation>会员手机</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Address</source>
        <translation>用户地址</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Opened on</source>
        <translation>开户日期</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Settlement</source>
        <translation>结算方式</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Alarm level 1 (yuan)</source>
        <translation>预置值1(元)</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Alarm level 2 (yuan)</source>
        <translation>预置值2(元)</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Overdraft limit (yuan)</source>
        <translation>透支值(元)</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Voltage</source>
        <translation>电压等级</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Tariff</source>
        <translation>电价名称</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Automatic trip</source>
        <translation>自动跳闸</translation>
    </message>
</context>
<context>
    <name>CollectionLogColumns</name>
    <message>
        <location filename="../models/tables/MeterColumns.cpp" line="+116"/>
        <source>Property code</source>
        <translation>房源编码</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Property name</source>
        <translation>房源名称</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Meter number</source>
        <translation>电表编号</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Concentrator</source>
        <translation>终端名称</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Concentrator no.</source>
        <translation>终端编号</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Reading (total)</source>
        <translation>示值(总)</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Reading 1 [sharp]</source>
        <translation>示值1[尖]</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Reading 2 [peak]</source>
        <translation>示值2[峰]</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Reading 3 [flat]</source>
        <translation>示值3[平]</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Reading 4 [valley]</source>
        <translation>示值4[谷]</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Billing day</source>
        <translation>计费时间</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Read at</source>
        <translation>抄表时间</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Collection</source>
        <translation>采集状态</translation>
    </message>
</context>
<context>
    <name>PillState</name>
    <message>
        <location filename="../models/tables/PillState.cpp" line="+13"/>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Closed</source>
        <translation>合闸</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tripped</source>
        <translation>跳闸</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tripped by hand</source>
        <translation>人工跳闸</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Trip pending</source>
        <translation>待跳闸</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Trip failed</source>
        <translation>跳闸失败</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Close pending</source>
        <translation>待合闸</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Protected</source>
        <translation>保电</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Not protected</source>
        <translation>未保电</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No meter</source>
        <translation>未配表</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>OK</source>
        <translation>成功</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Missing</source>
        <translation>未采到</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>To check</source>
        <translation>待核对</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sending</source>
        <translation>下发中</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Queued</source>
        <translation>排队</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Credited</source>
        <translation>已到账</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reversed</source>
        <translation>已冲正</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reprinted</source>
        <translation>补打</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Enabled</source>
        <translation>启用</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Disabled</source>
        <translation>停用</translation>
    </message>
</context>
<context>
    <name>RechargeAccountColumns</name>
    <message>
        <location filename="../models/tables/AccountColumns.cpp" line="+16"/>
        <source>Property code</source>
        <translation>房源编号</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Property name</source>
        <translation>房源名称</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Owner unit</source>
        <translation>房源单位</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Property address</source>
        <translation>房源地址</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Balance (yuan)</source>
        <translation>账户余额(元)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Charge month</source>
        <translation>电费年月</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Charged to</source>
        <translation>电费时间</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Meter</source>
        <translation>表计</translation>
    </message>
</context>
<context>
    <name>RechargeHistoryColumns</name>
    <message>
        <location line="+13"/>
        <source>Receipt no.</source>
        <translation>单号</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Amount (yuan)</source>
        <translation>金额(元)</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Method</source>
        <translation>方式</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Balance before (yuan)</source>
        <translation>充前余额(元)</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Balance after (yuan)</source>
        <translation>充后余额(元)</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Prints</source>
        <translation>打印次数</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Property code</source>
        <translation>房源编号</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Property name</source>
        <translation>房源名称</translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message>
        <location filename="../models/tables/RecordWords.cpp" line="+21"/>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>WeChat Pay</source>
        <translation>微信</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Alipay</source>
        <translation>支付宝</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Bank card</source>
        <translation>刷卡</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Transfer</source>
        <translation>转账</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>AC 380 V</source>
        <translation>交流 380V</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>AC 220 V</source>
        <translation>交流 220V</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Building</source>
        <translation>集中式公寓</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Flat</source>
        <translation>分散式公寓</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>By hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Collected</source>
        <translation>成功</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Not collected</source>
        <translation>未采到</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Abnormal</source>
        <translation>异常</translation>
    </message>
</context>
<context>
    <name>TerminalColumns</name>
    <message>
        <location filename="../models/tables/MeterColumns.cpp" line="-113"/>
        <source>Property name</source>
        <translation>房源名称</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Meter number</source>
        <translation>电表编号</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>On line</source>
        <translation>在线</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Relay</source>
        <translation>拉合闸</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Supply hold</source>
        <translation>保电</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Total (kWh)</source>
        <translation>总示值(度)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Read at</source>
        <translation>抄读时间</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Property code</source>
        <translation>房源编号</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Concentrator no.</source>
        <translation>终端编号</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Sharp (kWh)</source>
        <translation>尖(度)</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Peak (kWh)</source>
        <translation>峰(度)</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Flat (kWh)</source>
        <translation>平(度)</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Valley (kWh)</source>
        <translation>谷(度)</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Voltage (V)</source>
        <translation>电压(V)</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Current (A)</source>
        <translation>电流(A)</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Power (kW)</source>
        <translation>功率(kW)</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Balance (yuan)</source>
        <translation>账户余额(元)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Port</source>
        <translation>端口</translation>
    </message>
</context>
</TS>
