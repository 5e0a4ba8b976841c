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
        <location line="+8"/>
        <source>Member</source>
        <translation>会员名称</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Phone</source>
        <translation>会员手机</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Address</source>
        <translation>用户地址</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Opened on</source>
        <translation>开户日期</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Settlement</source>
        <translation>结算方式</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Alarm level 1 (yuan)</source>
        <translation>预置值1(元)</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Alarm level 2 (yuan)</source>
        <translation>预置值2(元)</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Overdraft limit (yuan)</source>
        <translation>透支值(元)</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Voltage</source>
        <translation>电压等级</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Tariff</source>
        <translation>电价名称</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Automatic trip</source>
        <translation>自动跳闸</translation>
    </message>
</context>
<context>
    <name>CollectionLogColumns</name>
    <message>
        <location filename="../models/tables/MeterColumns.cpp" line="+118"/>
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
        <location filename="../models/tables/AccountColumns.cpp" line="+17"/>
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
        <location line="+4"/>
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
        <location line="+4"/>
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
        <location filename="../models/tables/MeterColumns.cpp" line="-115"/>
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
        <location line="+4"/>
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
        <location line="+4"/>
        <source>Balance (yuan)</source>
        <translation>账户余额(元)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Port</source>
        <translation>端口</translation>
    </message>
</context>
<context>
    <name>meterdesk::AccountPanel</name>
    <message>
        <location filename="../ui/accounts/AccountPanel.cpp" line="+37"/>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Top up</source>
        <translation>充值</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <location line="+33"/>
        <source>Meter</source>
        <translation>电表</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Concentrator</source>
        <translation>集中器</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Opened on</source>
        <translation>开户日期</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Billed to</source>
        <translation>电费时间</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Price</source>
        <translation>电价</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Daily average</source>
        <translation>日均</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Member</source>
        <translation>会员名称</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Phone</source>
        <translation>会员手机</translation>
    </message>
    <message numerus="yes">
        <location line="+32"/>
        <source>Change %n accounts</source>
        <translation>
            <numerusform>修改 %n 个账户</numerusform>
        </translation>
    </message>
    <message>
        <location line="+0"/>
        <source>what stays empty is unchanged</source>
        <translation>留空的项目不变</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>%1 yuan/kWh</source>
        <translation>%1 元/度</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 kWh</source>
        <translation>%1 度</translation>
    </message>
    <message numerus="yes">
        <location line="+54"/>
        <source>%n accounts changed</source>
        <translation>
            <numerusform>已修改 %n 个账户</numerusform>
        </translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Account saved</source>
        <translation>账户已保存</translation>
    </message>
</context>
<context>
    <name>meterdesk::AccountsPage</name>
    <message>
        <location filename="../ui/accounts/AccountsPage.cpp" line="+49"/>
        <location line="+12"/>
        <source>Accounts</source>
        <translation>账户管理</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>Property code</source>
        <translation>房源编码</translation>
    </message>
    <message>
        <location line="+0"/>
        <location line="+1"/>
        <location line="+1"/>
        <location line="+1"/>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <location line="-2"/>
        <source>Property name</source>
        <translation>房源名称</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Region</source>
        <translation>房源区域</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Meter state</source>
        <translation>电表状态</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>There are no accounts yet. Open them for the rooms of a building.</source>
        <translation>还没有账户。从房源批量开户。</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+35"/>
        <source>Open accounts</source>
        <translation>批量开户</translation>
    </message>
    <message>
        <location line="-10"/>
        <source>Balances %1 yuan</source>
        <translation>余额合计 %1 元</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message numerus="yes">
        <location line="+42"/>
        <source>%n accounts opened</source>
        <translation>
            <numerusform>已开户 %n 间</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n accounts opened, %1 had one already</source>
        <translation>
            <numerusform>已开户 %n 间，%1 间原已开户</numerusform>
        </translation>
    </message>
    <message>
        <location line="+66"/>
        <source>%1 rooms · %2 owe</source>
        <translation>%1 户 · 欠费 %2 户</translation>
    </message>
    <message>
        <location line="+90"/>
        <source>End the account of %1</source>
        <translation>结束账户：%1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>An account without history is deleted; one with history is closed and stays readable.</source>
        <translation>没有历史的账户将被删除；有历史的账户销户，历史保留可查。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The balance is %1 yuan. Refund or collect it first; an account is closed at 0.00 only.</source>
        <translation>余额为 %1 元。请先退费或补费，余额为 0.00 才能销户。</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>End the account</source>
        <translation>结束账户</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The account was ended</source>
        <translation>账户已结束</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>accounts %1</source>
        <translation>账户 %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Export the accounts shown</source>
        <translation>导出当前账户</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <location line="+18"/>
        <source>%n rows exported to %1</source>
        <translation>
            <numerusform>已导出 %n 行到 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meterdesk::Banner</name>
    <message>
        <location filename="../ui/common/Banner.cpp" line="+41"/>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>meterdesk::CloseProgress</name>
    <message>
        <location filename="../ui/recharge/CloseProgress.cpp" line="+51"/>
        <source>Close is queued</source>
        <translation>合闸已排队</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It follows as soon as the meter can be reached.</source>
        <translation>电表可连接后立即合闸。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Closing the meter</source>
        <translation>远程合闸中</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Close sent, no answer yet</source>
        <translation>合闸指令已发送，尚无应答</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The meter is read before anything is sent again.</source>
        <translation>再次下发前先读电表状态。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Meter closed, confirmed by the meter</source>
        <translation>远程合闸，电表已确认</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Close permitted: the resident presses the meter&apos;s key</source>
        <translation>已允许合闸，请住户按电表按键</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The meter refused to close</source>
        <translation>电表拒绝合闸</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The meter did not answer</source>
        <translation>电表无应答</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Close not sent: it is no longer due</source>
        <translation>未下发合闸：已不需要</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Close not needed</source>
        <translation>无需合闸</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The meter is tripped and this account is closed by hand</source>
        <translation>电表已跳闸，本账户需手动合闸</translation>
    </message>
    <message>
        <location line="-2"/>
        <source>Close not wanted</source>
        <translation>未选择合闸</translation>
    </message>
</context>
<context>
    <name>meterdesk::CollectAgain</name>
    <message>
        <location filename="../ui/readings/CollectAgain.cpp" line="+86"/>
        <source>Collecting again</source>
        <translation>补抄</translation>
    </message>
</context>
<context>
    <name>meterdesk::DataTable</name>
    <message>
        <location filename="../ui/common/DataTable.cpp" line="+52"/>
        <source>Nothing here yet.</source>
        <translation>还没有记录。</translation>
    </message>
    <message>
        <location line="+177"/>
        <location line="+1"/>
        <source>Tick all rows</source>
        <translation>勾选全部</translation>
    </message>
    <message>
        <location line="+77"/>
        <source>No rows match.</source>
        <translation>没有符合条件的记录。</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
</context>
<context>
    <name>meterdesk::Desktop</name>
    <message>
        <location filename="../app/desktop/Desktop.cpp" line="+223"/>
        <source>Collecting</source>
        <translation>采集中</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>Collecting %1/%2</source>
        <translation>采集 %1/%2</translation>
    </message>
</context>
<context>
    <name>meterdesk::ErrorTexts</name>
    <message>
        <location filename="../ui/shell/ErrorText.cpp" line="+19"/>
        <source>This is not an amount: digits with at most two decimals.</source>
        <translation>金额不正确：只能是数字，最多两位小数。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This is not a valid number.</source>
        <translation>号码不正确。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This is not a valid date.</source>
        <translation>日期不正确。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A value is not allowed here.</source>
        <translation>此处不允许这个值。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The amount is too large to calculate with.</source>
        <translation>金额过大，无法计算。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The amount is outside the limits.</source>
        <translation>金额超出限额。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is no such property.</source>
        <translation>没有这个房源。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is no such concentrator.</source>
        <translation>没有这台集中器。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is no such meter.</source>
        <translation>没有这块电表。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is no such tariff, or it has no price for that day.</source>
        <translation>没有这个电价，或当天没有生效的价格。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is no account for this room.</source>
        <translation>该房间还没有开户。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is no such receipt.</source>
        <translation>没有这张单据。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is no such command.</source>
        <translation>没有这条指令。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is no such held reading.</source>
        <translation>没有这条挂起的示值。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Only rooms hold money; this is a building.</source>
        <translation>只有房间有余额，楼栋不能充值。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This account is closed.</source>
        <translation>该账户已销户。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The tenancy of this entry is over.</source>
        <translation>这笔记录的租期已结束。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This top-up is reversed already.</source>
        <translation>这笔充值已经冲正。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Only top-ups can be reversed.</source>
        <translation>只有充值可以冲正。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Nobody lives in this room now.</source>
        <translation>该房间目前无人入住。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A reading of this meter waits for a decision.</source>
        <translation>该电表有一条示值待核对。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This already exists.</source>
        <translation>已经存在。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This was already booked with other content. Nothing was changed.</source>
        <translation>此请求已按其他内容入账，未做任何更改。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is history here, so it cannot be deleted.</source>
        <translation>已有历史记录，不能删除。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The reading is not plausible.</source>
        <translation>示值不合理。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Sharp, peak, flat and valley do not add up to the total.</source>
        <translation>尖、峰、平、谷之和与总示值不符。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Another reading is stored for this moment.</source>
        <translation>该时刻已有不同的示值。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This day is already billed.</source>
        <translation>当天已经计费。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The file was not imported; nothing was changed.</source>
        <translation>文件未导入，未做任何更改。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The file cannot be read.</source>
        <translation>无法读取文件。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The file cannot be written.</source>
        <translation>无法写入文件。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Your role does not allow this.</source>
        <translation>您的角色无权执行此操作。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Sign in first.</source>
        <translation>请先登录。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The database does not exist.</source>
        <translation>数据库不存在。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There already is a database of this name.</source>
        <translation>同名数据库已存在。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The database was made by a newer program. Update this one.</source>
        <translation>数据库由更新的版本创建，请升级本程序。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This file is not a MeterDesk database.</source>
        <translation>该文件不是云寓电表前台的数据库。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Another program is writing to the database. Try again.</source>
        <translation>其他程序正在写入数据库，请重试。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The database could not be read or written. Nothing was booked.</source>
        <translation>数据库读写失败，没有入账。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The ledger was altered from outside.</source>
        <translation>账本被外部改动。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The concentrator cannot be reached.</source>
        <translation>无法连接集中器。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No answer in time.</source>
        <translation>应答超时。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The meter refused the command.</source>
        <translation>电表拒绝了指令。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This meter cannot do that.</source>
        <translation>该电表不支持此操作。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The answer could not be understood.</source>
        <translation>无法识别应答内容。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>In training mode only the virtual building is spoken to.</source>
        <translation>练习模式下只与虚拟楼栋通讯。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No meter is paired with this room.</source>
        <translation>该房间未配表。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No printer is installed. The receipt can be printed later.</source>
        <translation>没有安装打印机，单据可以稍后打印。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Printing failed. The receipt can be printed again.</source>
        <translation>打印失败，单据可以重新打印。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>An unexpected error occurred.</source>
        <translation>发生意外错误。</translation>
    </message>
</context>
<context>
    <name>meterdesk::FirstRunGuide</name>
    <message>
        <location filename="../app/desktop/FirstRunGuide.cpp" line="+23"/>
        <source>Welcome to MeterDesk</source>
        <translation>欢迎使用云寓电表前台</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>How do you want to begin?</source>
        <translation>从哪里开始？</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Practise with the virtual building</source>
        <translation>用虚拟楼宇练习</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>20 rooms with virtual meters. No real meter is ever spoken to.</source>
        <translation>20 间房和虚拟电表，不会操作真实电表。</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Begin the database of my building</source>
        <translation>为我的楼宇新建数据库</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A live database in your own folder. Automatic trips stay off until a manager switches them on.</source>
        <translation>在您的文件夹中新建正式库。自动跳闸默认关闭，由店长开启。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Open a database file…</source>
        <translation>打开数据库文件…</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>One that was made before, or a copy.</source>
        <translation>打开以前建立的库或备份。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Open a database</source>
        <translation>打开数据库</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Databases (*.db);;All files (*)</source>
        <translation>数据库 (*.db);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>meterdesk::HeaderMenu</name>
    <message>
        <location filename="../ui/common/HeaderMenu.cpp" line="+24"/>
        <source>Reset columns</source>
        <translation>恢复默认列</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Sort ascending</source>
        <translation>升序</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Sort descending</source>
        <translation>降序</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Filter by this value</source>
        <translation>按此值筛选</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Freeze up to here</source>
        <translation>冻结至此列</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Unfreeze</source>
        <translation>取消冻结</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Hide column</source>
        <translation>隐藏此列</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Fit width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Fit all widths</source>
        <translation>全部适合宽度</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Columns</source>
        <translation>显示的列</translation>
    </message>
</context>
<context>
    <name>meterdesk::JobStrip</name>
    <message>
        <location filename="../ui/common/JobStrip.cpp" line="+22"/>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Retry failed</source>
        <translation>重试失败项</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location line="+43"/>
        <source>%1 failed</source>
        <translation>失败 %1</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>about %1 s left</source>
        <translation>约剩 %1 秒</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>about %1 min left</source>
        <translation>约剩 %1 分钟</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>waiting for the concentrator</source>
        <translation>等待集中器恢复</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>stopping after this one</source>
        <translation>完成当前一块后停止</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 not done</source>
        <translation>未执行 %1</translation>
    </message>
</context>
<context>
    <name>meterdesk::JobsPopup</name>
    <message>
        <location filename="../ui/shell/JobsPopup.cpp" line="+16"/>
        <source>No job is running.</source>
        <translation>没有正在执行的任务。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
</context>
<context>
    <name>meterdesk::LoadingBar</name>
    <message>
        <location filename="../ui/common/LoadingBar.cpp" line="+17"/>
        <source>Loading</source>
        <translation>正在加载</translation>
    </message>
</context>
<context>
    <name>meterdesk::MainWindow</name>
    <message>
        <location filename="../ui/shell/MainWindow.cpp" line="+45"/>
        <source>MeterDesk</source>
        <translation>云寓电表前台</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>MeterDesk — %1</source>
        <translation>云寓电表前台 MeterDesk — %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>training mode</source>
        <translation>练习模式</translation>
    </message>
    <message>
        <location line="+154"/>
        <source>Close MeterDesk</source>
        <translation>退出云寓电表前台</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A job is still running. Finished items are kept; the rest is not done when it is stopped.</source>
        <translation>还有任务在执行。已完成的保留；停止后其余的不再执行。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Stop and quit</source>
        <translation>停止并退出</translation>
    </message>
</context>
<context>
    <name>meterdesk::MeterRound</name>
    <message>
        <location filename="../ui/terminals/MeterRound.cpp" line="+21"/>
        <source>Reading meters</source>
        <translation>抄读</translation>
    </message>
</context>
<context>
    <name>meterdesk::NavigationView</name>
    <message>
        <location filename="../ui/shell/NavigationView.cpp" line="+20"/>
        <source>Counter</source>
        <translation>收费</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Operation</source>
        <translation>运行</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Records</source>
        <translation>档案</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Navigation</source>
        <translation>导航</translation>
    </message>
</context>
<context>
    <name>meterdesk::OpenAccountsPanel</name>
    <message>
        <location filename="../ui/accounts/OpenAccountsPanel.cpp" line="+62"/>
        <source>Open accounts</source>
        <translation>批量开户</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>from properties</source>
        <translation>从房源导入</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Property name or code</source>
        <translation>房源名称或编号</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>All types</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Opened on</source>
        <translation>开户日期</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location line="+85"/>
        <source>%1 rooms, %2 open</source>
        <translation>%1 间，已开户 %2 间</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>open already</source>
        <translation>已开户</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>No property matches</source>
        <translation>没有符合条件的房源</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>%1 rooms chosen; %2 with an account are skipped</source>
        <translation>已选 %1 间，%2 间已开户自动跳过</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 rooms chosen</source>
        <translation>已选 %1 间</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>Open %n accounts</source>
        <translation>
            <numerusform>为 %n 间开户</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meterdesk::QuickAmounts</name>
    <message>
        <location filename="../ui/common/QuickAmounts.cpp" line="+47"/>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
</context>
<context>
    <name>meterdesk::ReadingsPage</name>
    <message>
        <location filename="../ui/readings/ReadingsPage.cpp" line="+62"/>
        <location line="+13"/>
        <source>Collection log</source>
        <translation>采集日志查询</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>Collected again: %1 read, %2 still missing</source>
        <translation>补抄完成：采到 %1，仍缺 %2</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Property code</source>
        <translation>房源编码</translation>
    </message>
    <message>
        <location line="+0"/>
        <location line="+1"/>
        <location line="+1"/>
        <location line="+1"/>
        <location line="+1"/>
        <location line="+2"/>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <location line="-5"/>
        <source>Property name</source>
        <translation>房源名称</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Region</source>
        <translation>房源区域</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Concentrator no.</source>
        <translation>终端编号</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Meter no.</source>
        <translation>电表编号</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Status</source>
        <translation>采集状态</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Read</source>
        <translation>成功</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Missing</source>
        <translation>未采到</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Abnormal</source>
        <translation>异常</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Billing day</source>
        <translation>计费时间</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>No daily freezes yet. They are read shortly after midnight, or now.</source>
        <translation>还没有日冻结。每天零点后自动抄读，也可以现在抄读。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Collect now</source>
        <translation>现在抄读</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Collect selected</source>
        <translation>补抄选中</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Usage curve</source>
        <translation>查看曲线</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>Total %1 kWh</source>
        <translation>合计 %1 度</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Daily freeze registers, in kWh</source>
        <translation>日冻结示值，单位：度</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Collect missing</source>
        <translation>补抄未采到</translation>
    </message>
    <message>
        <location line="+83"/>
        <source>Collected %1 / %2   %3</source>
        <translation>采集 %1 / %2   %3</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Sharp + peak + flat + valley = total in %1 of %2</source>
        <translation>尖+峰+平+谷 = 总：%2 条中 %1 条一致</translation>
    </message>
    <message>
        <location line="+62"/>
        <source>Nothing is missing</source>
        <translation>没有未采到的记录</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Usage of %1 (%2), %3 days</source>
        <translation>%1（%2）用电曲线，%3 天</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>collection log %1</source>
        <translation>采集日志 %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Export the rows shown</source>
        <translation>导出当前结果</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <location line="+18"/>
        <source>%n rows exported to %1</source>
        <translation>
            <numerusform>已导出 %n 行到 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meterdesk::ReceiptPreview</name>
    <message>
        <location filename="../ui/print/ReceiptPreview.cpp" line="+51"/>
        <source>Print receipt %1</source>
        <translation>打印购电单 %1</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>This PC has no printer. Add one in the system&apos;s settings, or save the receipt as PDF.</source>
        <translation>本机没有打印机。请在系统设置中添加，或将购电单存为 PDF。</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Print dialog…</source>
        <translation>打印对话框…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Close</source>
        <translation>合闸</translation>
    </message>
    <message>
        <location line="+56"/>
        <source>Save the receipt as PDF</source>
        <translation>将购电单存为 PDF</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>meterdesk::ReceiptPrinter</name>
    <message>
        <location filename="../ui/print/ReceiptPrinter.cpp" line="+40"/>
        <source>58 mm roll</source>
        <translation>58 mm 卷纸</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>80 mm roll</source>
        <translation>80 mm 卷纸</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>three-part form 241 × 140 mm</source>
        <translation>三联 241 × 140 mm</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A5</source>
        <translation>A5</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A4, two slips</source>
        <translation>A4（两联）</translation>
    </message>
</context>
<context>
    <name>meterdesk::RechargeEntry</name>
    <message>
        <location filename="../ui/recharge/RechargeEntry.cpp" line="+58"/>
        <source>Balance now</source>
        <translation>当前余额</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Lasts</source>
        <translation>预计可用</translation>
    </message>
    <message>
        <location line="+36"/>
        <source>Quick amounts Alt+1…5</source>
        <translation>快捷金额 Alt+1…5</translation>
    </message>
    <message>
        <location line="-36"/>
        <source>After top-up</source>
        <translation>充值后余额</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>Top-up amount, yuan</source>
        <translation>充值金额，元</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Top-up amount (yuan)</source>
        <translation>充值金额（元）</translation>
    </message>
    <message>
        <location line="+28"/>
        <location line="+4"/>
        <source>Top-up method</source>
        <translation>充值方式</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Alt+M switches</source>
        <translation>Alt+M 切换</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>Received (yuan)</source>
        <translation>实收（元）</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Change (yuan)</source>
        <translation>找零（元）</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Payment reference</source>
        <translation>流水号</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+20"/>
        <source>Optional, printed on the receipt</source>
        <translation>选填，打印在购电单上</translation>
    </message>
    <message>
        <location line="-1"/>
        <location line="+3"/>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Print receipt</source>
        <translation>打印购电单</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Then close the meter</source>
        <translation>充值后远程合闸</translation>
    </message>
</context>
<context>
    <name>meterdesk::RechargeHistory</name>
    <message>
        <location filename="../ui/recharge/RechargeHistory.cpp" line="+23"/>
        <source>Reprint</source>
        <translation>补打</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Preview, PDF…</source>
        <translation>预览、PDF…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>All records</source>
        <translation>全部明细</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>The top-ups of a room are listed here once it is found.</source>
        <translation>查到房源后，充值明细显示在这里。</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+48"/>
        <source>Top-up records</source>
        <translation>充值明细</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>all records</source>
        <translation>全部</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>No top-up yet.</source>
        <translation>还没有充值记录。</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>No top-up in these months.</source>
        <translation>这段时间没有充值记录。</translation>
    </message>
</context>
<context>
    <name>meterdesk::RechargePage</name>
    <message>
        <location filename="../ui/recharge/RechargePage.cpp" line="+53"/>
        <location line="+70"/>
        <source>Top-up</source>
        <translation>充值管理</translation>
    </message>
    <message>
        <location line="-35"/>
        <source>Find room</source>
        <translation>查户</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Property code</source>
        <translation>房源编码</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Records of</source>
        <translation>起止时间</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>There are no accounts yet. Accounts are opened from the rooms of a building.</source>
        <translation>还没有账户。请在账户管理中从房源批量开户。</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Balances %1 yuan</source>
        <translation>余额合计 %1 元</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Find the room → amount → Enter; the receipt prints by itself</source>
        <translation>查户 → 金额 → Enter，单据自动打印</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location line="+61"/>
        <source>%1 booked</source>
        <translation>%1 已入账</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 printed</source>
        <translation>%1 已打印</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 printed again, copy %2</source>
        <translation>%1 已补打，第 %2 次</translation>
    </message>
    <message>
        <location line="+76"/>
        <source>top-up accounts %1</source>
        <translation>充值账户 %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Export the accounts shown</source>
        <translation>导出当前账户</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <location line="+18"/>
        <source>%n rows exported to %1</source>
        <translation>
            <numerusform>已导出 %n 行到 %1</numerusform>
        </translation>
    </message>
    <message>
        <location line="+8"/>
        <source>There is no receipt to print</source>
        <translation>没有可打印的单据</translation>
    </message>
    <message>
        <location line="+81"/>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>%1 was not printed. %2</source>
        <translation>%1 未打印。%2</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Other printer, PDF…</source>
        <translation>其他打印机、PDF…</translation>
    </message>
</context>
<context>
    <name>meterdesk::RechargePanel</name>
    <message>
        <location filename="../ui/recharge/RechargePanel.cpp" line="+66"/>
        <source>Find the room first: number, name, meter, phone or a scan.</source>
        <translation>请先查户：房号、名称、表号、手机或扫码。</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Meter</source>
        <translation>电表</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Member</source>
        <translation>会员名称</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Price</source>
        <translation>电价</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Alarms</source>
        <translation>报警</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Daily use</source>
        <translation>日均</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Overdraft</source>
        <translation>透支</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Next customer</source>
        <translation>下一位</translation>
    </message>
    <message>
        <location line="+64"/>
        <source>Not booked. %1</source>
        <translation>未入账。%1</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>or just type the next room</source>
        <translation>或直接输入房号即可开始下一笔</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Esc other room    Ctrl+Enter books without printing</source>
        <translation>Esc 换户    Ctrl+Enter 只记账不打印</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>Booking…</source>
        <translation>入账中…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Take money and print</source>
        <translation>收款并打印</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Take money</source>
        <translation>收款</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Take %1 yuan and print</source>
        <translation>收款 %1 元并打印</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Take %1 yuan</source>
        <translation>收款 %1 元</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Nobody yet</source>
        <translation>未选择房源</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>not registered</source>
        <translation>未登记</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 / %2 yuan</source>
        <translation>%1 / %2 元</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 kWh</source>
        <translation>%1 度</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>auto trip</source>
        <translation>自动跳闸</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>no auto trip</source>
        <translation>手动跳闸</translation>
    </message>
</context>
<context>
    <name>meterdesk::RechargeResult</name>
    <message>
        <location filename="../ui/recharge/RechargeResult.cpp" line="+56"/>
        <location line="+100"/>
        <source>Print again</source>
        <translation>补打</translation>
    </message>
    <message>
        <location line="-99"/>
        <source>Preview, PDF…</source>
        <translation>预览、PDF…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Close the meter</source>
        <translation>合闸</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Change</source>
        <translation>找零</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Before</source>
        <translation>充值前</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Balance now</source>
        <translation>当前余额</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Lasts</source>
        <translation>预计可用</translation>
    </message>
    <message>
        <location line="+40"/>
        <source>Received %1 yuan</source>
        <translation>已收款 %1 元</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>Print</source>
        <translation>打印</translation>
    </message>
</context>
<context>
    <name>meterdesk::RechargeTexts</name>
    <message>
        <location filename="../ui/recharge/RechargeTexts.cpp" line="+25"/>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Alipay</source>
        <translation>支付宝</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Card</source>
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
        <location line="+9"/>
        <source>Find a room first.</source>
        <translation>请先查户。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This account is closed; no money can be taken for it.</source>
        <translation>账户已销户，不能充值。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This room has no meter yet: only a manager takes money for it.</source>
        <translation>该房间未配表，只有店长可以充值。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Type the amount.</source>
        <translation>请输入金额。</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+6"/>
        <source>This is not an amount: digits with at most two decimals.</source>
        <translation>金额格式不对：只能是数字，最多两位小数。</translation>
    </message>
    <message>
        <location line="-4"/>
        <source>The smallest amount is %1 yuan.</source>
        <translation>最小金额为 %1 元。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The largest amount of one top-up is %1 yuan.</source>
        <translation>单笔充值最多 %1 元。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Less than the amount.</source>
        <translation>实收少于金额。</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>At most %n characters fit on the receipt.</source>
        <translation>
            <numerusform>购电单上最多 %n 个字。</numerusform>
        </translation>
    </message>
    <message>
        <location line="+11"/>
        <source>More than %1 yuan. Press Enter again to confirm.</source>
        <translation>超过 %1 元，再次按 Enter 确认。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The same amount was booked for this room just now. Press Enter again to book it once more.</source>
        <translation>该房间刚刚入账过相同金额，再次按 Enter 再入一笔。</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>%1 yuan/kWh</source>
        <translation>%1 元/度</translation>
    </message>
    <message numerus="yes">
        <location line="+11"/>
        <source>about %n days</source>
        <translation>
            <numerusform>约 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <location line="+0"/>
        <source>less than a day</source>
        <translation>不足 1 天</translation>
    </message>
</context>
<context>
    <name>meterdesk::RoomFinder</name>
    <message>
        <location filename="../ui/recharge/RoomFinder.cpp" line="+76"/>
        <source>Room / meter / phone / name</source>
        <translation>房号 / 表号 / 手机 / 姓名</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Find a room by number, name, meter, phone or member</source>
        <translation>按房号、名称、表号、手机或会员查户</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Rooms found</source>
        <translation>查到的房源</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>Nothing found for “%1”</source>
        <translation>没有找到“%1”</translation>
    </message>
</context>
<context>
    <name>meterdesk::SearchBox</name>
    <message>
        <location filename="../ui/shell/SearchBox.cpp" line="+64"/>
        <source>Room, meter, phone or name; scans work too</source>
        <translation>查房号、表号、手机或姓名，扫码亦可</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Search everywhere</source>
        <translation>全局查找</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Results</source>
        <translation>查询结果</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Enter top up · Ctrl+Enter account · Shift+Enter meter</source>
        <translation>Enter 充值 · Ctrl+Enter 账户 · Shift+Enter 表计</translation>
    </message>
    <message>
        <location line="+44"/>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The search failed</source>
        <translation>查找失败</translation>
    </message>
</context>
<context>
    <name>meterdesk::SearchForm</name>
    <message>
        <location filename="../ui/common/SearchForm.cpp" line="+34"/>
        <source>Search</source>
        <translation>查询</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <location line="+105"/>
        <source>%1, from</source>
        <translation>%1，起</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1, to</source>
        <translation>%1，止</translation>
    </message>
</context>
<context>
    <name>meterdesk::ShortcutSheet</name>
    <message>
        <location filename="../ui/shell/ShortcutSheet.cpp" line="+19"/>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Search everywhere</source>
        <translation>全局查找</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Search form of the page</source>
        <translation>本页查询条件</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Print or reprint</source>
        <translation>打印或补打</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Next / previous part of the page</source>
        <translation>本页下一区 / 上一区</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Recharges of the account</source>
        <translation>充值明细</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Save; on the recharge page: book without printing</source>
        <translation>保存；充值页：只记账不打印</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Quick amounts</source>
        <translation>快捷金额</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Next payment method</source>
        <translation>下一种充值方式</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Close / trip the selected meter</source>
        <translation>对选中电表合闸 / 拉闸</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Copy cells, copy with headers</source>
        <translation>复制，连同表头复制</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Show or hide the side panel</source>
        <translation>显示或隐藏侧栏</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Running jobs</source>
        <translation>正在执行的任务</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Collapse the navigation</source>
        <translation>收起导航</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Back to searching</source>
        <translation>返回查户</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This sheet</source>
        <translation>本页说明</translation>
    </message>
</context>
<context>
    <name>meterdesk::SidePanel</name>
    <message>
        <location filename="../ui/common/SidePanel.cpp" line="+32"/>
        <source>Close panel</source>
        <translation>关闭面板</translation>
    </message>
</context>
<context>
    <name>meterdesk::StatusStrip</name>
    <message>
        <location filename="../ui/shell/StatusStrip.cpp" line="+53"/>
        <source>F1 shortcuts</source>
        <translation>F1 快捷键</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>No network</source>
        <translation>无网络</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>LAN %1</source>
        <translation>局域网 %1</translation>
    </message>
</context>
<context>
    <name>meterdesk::StepResult</name>
    <message>
        <location filename="../ui/common/StepResult.cpp" line="+30"/>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>done</source>
        <translation>成功</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>being checked</source>
        <translation>核实中</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>skipped</source>
        <translation>未执行</translation>
    </message>
    <message>
        <location line="+74"/>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>meterdesk::TableFooter</name>
    <message>
        <location filename="../ui/common/TableFooter.cpp" line="+21"/>
        <source>Row</source>
        <translation>跳至行</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Go to row</source>
        <translation>跳至行</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Go to row: type its number and press Enter</source>
        <translation>输入行号后按 Enter 跳转</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>%1 rows</source>
        <translation>共 %1 条</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Rows %1 – %2 of %3</source>
        <translation>第 %1 – %2 条，共 %3 条</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>%1 selected</source>
        <translation>已选 %1 条</translation>
    </message>
</context>
<context>
    <name>meterdesk::TerminalPanel</name>
    <message>
        <location filename="../ui/terminals/TerminalPanel.cpp" line="+36"/>
        <source>Choose a meter to see it live.</source>
        <translation>选择一块电表查看实时数据。</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>Commands</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Last registers</source>
        <translation>最近示值</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Total</source>
        <translation>总</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sharp</source>
        <translation>尖</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Peak</source>
        <translation>峰</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Flat</source>
        <translation>平</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Valley</source>
        <translation>谷</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Voltage</source>
        <translation>电压</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Current</source>
        <translation>电流</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Concentrator</source>
        <translation>集中器</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Remote control</source>
        <translation>远程操作</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Close</source>
        <translation>合闸</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Trip…</source>
        <translation>拉闸…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Protect</source>
        <translation>保电</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Unprotect</source>
        <translation>解除保电</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Read live</source>
        <translation>抄读</translation>
    </message>
    <message>
        <location line="+36"/>
        <source>Balance %1 yuan</source>
        <translation>余额 %1 元</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>No account</source>
        <translation>未开户</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>never read</source>
        <translation>未抄读</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Meter</source>
        <translation>电表</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>No meter is chosen.</source>
        <translation>未选择电表。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The meter is not paired with a concentrator.</source>
        <translation>电表未配到集中器。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The concentrator is offline; last contact %1</source>
        <translation>集中器离线，最近通讯 %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The concentrator is offline.</source>
        <translation>集中器离线。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A command is on its way.</source>
        <translation>指令下发中。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The meter is closed.</source>
        <translation>电表已合闸。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A protected meter refuses to trip; unprotect it first.</source>
        <translation>保电中的电表不能跳闸，请先解除保电。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The meter is tripped already.</source>
        <translation>电表已跳闸。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The meter is protected.</source>
        <translation>电表已保电。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The meter is not protected.</source>
        <translation>电表未保电。</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Balance %1 yuan: after closing, the next settlement trips the meter again.</source>
        <translation>余额 %1 元，合闸后次日结算仍会自动跳闸。</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>%1  %2: %3</source>
        <translation>%1  %2：%3</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1 (%2) %3 %4</source>
        <translation>%1（%2）%3 %4</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>No command yet</source>
        <translation>还没有操作记录</translation>
    </message>
</context>
<context>
    <name>meterdesk::TerminalTexts</name>
    <message>
        <location filename="../ui/terminals/TerminalTexts.cpp" line="+23"/>
        <source>Trip</source>
        <translation>拉闸</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Close</source>
        <translation>合闸</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Permit close</source>
        <translation>合闸允许</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Protect</source>
        <translation>保电</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Unprotect</source>
        <translation>解除保电</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>waiting</source>
        <translation>待下发</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>sent, waiting for the meter</source>
        <translation>已发送，等待电表</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>not confirmed yet, will be checked</source>
        <translation>未确认，将复查</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>confirmed by the meter</source>
        <translation>电表已确认</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>permitted, the resident presses the key</source>
        <translation>已允许，请住户按键合闸</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>no answer</source>
        <translation>无应答</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>overdrawn, automatic</source>
        <translation>欠费自动</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>after a top-up</source>
        <translation>充值后</translation>
    </message>
</context>
<context>
    <name>meterdesk::TerminalTree</name>
    <message>
        <location filename="../ui/terminals/TerminalTree.cpp" line="+36"/>
        <source>Concentrator or meter no.</source>
        <translation>终端或电表编号</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Properties, concentrators and meters</source>
        <translation>房源、集中器和电表</translation>
    </message>
    <message>
        <location line="+125"/>
        <source>online</source>
        <translation>在线</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>connecting</source>
        <translation>连接中</translation>
    </message>
    <message>
        <location line="+54"/>
        <source>Concentrators %1/%2 · meters %3/%4 online</source>
        <translation>集中器 %1/%2 · 表计 %3/%4 在线</translation>
    </message>
</context>
<context>
    <name>meterdesk::TerminalsPage</name>
    <message>
        <location filename="../ui/terminals/TerminalsPage.cpp" line="+44"/>
        <location line="+13"/>
        <source>Terminals online</source>
        <translation>终端在线查询</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Close</source>
        <translation>合闸</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Trip…</source>
        <translation>拉闸…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Protect</source>
        <translation>保电</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>There are no meters yet. They come with the building&apos;s import.</source>
        <translation>还没有电表。导入房源资料后显示在这里。</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <location line="+1"/>
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
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Name or number</source>
        <translation>名称或编号</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Room</source>
        <translation>房源</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>Read all shown</source>
        <translation>批量抄读</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message numerus="yes">
        <location line="+207"/>
        <source>%n chosen</source>
        <translation>
            <numerusform>已选 %n</numerusform>
        </translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Closed %1 · tripped %2 · protected %3</source>
        <translation>合闸 %1 · 跳闸 %2 · 保电 %3</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>Nothing to do: the meters are as asked already, or protected</source>
        <translation>无需操作：电表已是所要状态，或在保电中</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>%1 %2: sent, waiting for the meter</source>
        <translation>%1 %2指令已发送，等待电表确认</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>%1 %2: %3</source>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>meterdesk::TermsEditor</name>
    <message>
        <location filename="../ui/accounts/TermsEditor.cpp" line="+22"/>
        <source>Owner unit</source>
        <translation>用户单位</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Address</source>
        <translation>用户地址</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Settlement</source>
        <translation>结算方式</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tariff</source>
        <translation>电价</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Alarm level 1</source>
        <translation>预置值1</translation>
    </message>
    <message>
        <location line="+0"/>
        <location line="+1"/>
        <location line="+1"/>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>Alarm level 2</source>
        <translation>预置值2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Overdraft limit</source>
        <translation>透支值</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Automatic trip</source>
        <translation>自动跳闸</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Voltage</source>
        <translation>电压</translation>
    </message>
    <message>
        <location line="+29"/>
        <location line="+15"/>
        <location line="+16"/>
        <source>unchanged</source>
        <translation>不变</translation>
    </message>
</context>
<context>
    <name>meterdesk::TermsForm</name>
    <message>
        <location filename="../ui/accounts/TermsForm.cpp" line="+28"/>
        <source>An amount in yuan, at most two decimals</source>
        <translation>金额（元），最多两位小数</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>The overdraft limit is not negative</source>
        <translation>透支值不能为负</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The first alarm comes before the second: level 1 &gt; level 2</source>
        <translation>预置值1 应大于预置值2</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>An alarm below the trip threshold would come too late</source>
        <translation>预置值低于跳闸门限，报警就太晚了</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Choose a tariff</source>
        <translation>请选择电价</translation>
    </message>
    <message>
        <location line="+50"/>
        <source>Alarms below %1 and %2 yuan, once each</source>
        <translation>低于 %1、%2 元各报警一次</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1; never tripped automatically.</source>
        <translation>%1，不自动跳闸</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1; tripped below %2 yuan.</source>
        <translation>%1，低于 %2 元跳闸</translation>
    </message>
</context>
<context>
    <name>meterdesk::Till</name>
    <message>
        <location filename="../ui/recharge/Till.cpp" line="+223"/>
        <source>Booked</source>
        <translation>入账</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+20"/>
        <source>Printing the receipt</source>
        <translation>打印购电单</translation>
    </message>
    <message>
        <location line="-19"/>
        <source>Receipt not printed</source>
        <translation>未打印购电单</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>Receipt printed (%1)</source>
        <translation>已打印购电单（%1）</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Receipt printed again, copy %1 (%2)</source>
        <translation>已补打购电单，第 %1 次（%2）</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Receipt still to be printed</source>
        <translation>购电单待补打</translation>
    </message>
    <message>
        <location line="+60"/>
        <source>Closing the meter</source>
        <translation>远程合闸中</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>After top-up %1</source>
        <translation>充值 %1 之后</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The meter is not closed</source>
        <translation>电表未合闸</translation>
    </message>
</context>
<context>
    <name>meterdesk::TopBar</name>
    <message>
        <location filename="../ui/shell/TopBar.cpp" line="+83"/>
        <source>TRAINING MODE</source>
        <translation>练习模式</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Collapse the navigation (Ctrl+B)</source>
        <translation>收起导航 (Ctrl+B)</translation>
    </message>
    <message>
        <location line="-2"/>
        <source>Collapse the navigation</source>
        <translation>收起导航</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Show the running jobs (Ctrl+J)</source>
        <translation>显示正在执行的任务（Ctrl+J）</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>MeterDesk</source>
        <translation>云寓电表前台</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>A training database: only the virtual building is spoken to, no real meter.</source>
        <translation>练习数据库：只与虚拟楼栋通讯，不接触真实电表。</translation>
    </message>
    <message>
        <location line="+42"/>
        <source>Concentrators online %1/%2</source>
        <translation>集中器 在线 %1/%2</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>No printer</source>
        <translation>没有打印机</translation>
    </message>
</context>
<context>
    <name>meterdesk::TripDialog</name>
    <message>
        <location filename="../ui/terminals/TripDialog.cpp" line="+29"/>
        <source>The room is without electricity until it is closed again.</source>
        <translation>房间将断电，直到再次合闸。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The balance is used up: policy will trip the meter again.</source>
        <translation>余额已用完，策略会再次跳闸。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The resident can switch on at the meter.</source>
        <translation>住户可在电表上按键合闸。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A protected meter refuses every trip, also an automatic one.</source>
        <translation>保电的电表拒绝一切跳闸，包括自动跳闸。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The meter can be tripped again, also automatically.</source>
        <translation>电表可再次跳闸，包括自动跳闸。</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Overdrawn</source>
        <translation>欠费</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Moved out</source>
        <translation>退租</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Maintenance</source>
        <translation>检修</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Agreed with the tenant</source>
        <translation>已与租客约定</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Maintenance finished</source>
        <translation>检修完毕</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Care for a person</source>
        <translation>照顾住户</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Equipment</source>
        <translation>设备需要</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>No longer needed</source>
        <translation>不再需要</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%1: %n meters</source>
        <translation>
            <numerusform>%1：%n 块电表</numerusform>
        </translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Protected, left out: %1</source>
        <translation>保电中，已排除：%1</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Choose a reason</source>
        <translation>选择原因</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Reason in words</source>
        <translation>填写原因</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Type %1 to confirm</source>
        <translation>输入 %1 以确认</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <location line="+5"/>
        <source>%1 %n meters</source>
        <translation>
            <numerusform>%1 %n 块电表</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+31"/>
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 块</numerusform>
        </translation>
    </message>
    <message>
        <location line="+9"/>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
</context>
<context>
    <name>meterdesk::UsageDialog</name>
    <message>
        <location filename="../ui/readings/UsageDialog.cpp" line="+48"/>
        <location line="+56"/>
        <source>Sharp</source>
        <translation>尖</translation>
    </message>
    <message>
        <location line="-55"/>
        <location line="+56"/>
        <source>Peak</source>
        <translation>峰</translation>
    </message>
    <message>
        <location line="-56"/>
        <location line="+56"/>
        <source>Flat</source>
        <translation>平</translation>
    </message>
    <message>
        <location line="-55"/>
        <location line="+55"/>
        <source>Valley</source>
        <translation>谷</translation>
    </message>
    <message>
        <location line="-37"/>
        <source>Total</source>
        <translation>总</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>kWh</source>
        <translation>度</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Total(kWh)</source>
        <translation>总（度）</translation>
    </message>
    <message>
        <location line="+52"/>
        <source>The table beneath holds the same numbers.</source>
        <translation>下表为同样的数据。</translation>
    </message>
</context>
</TS>
